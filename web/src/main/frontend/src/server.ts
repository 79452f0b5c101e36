// Requests of a page to the server it came from.

import { word } from './dom';
import { tellLocked } from './locked';

export interface Ticket {
  readonly token: string;
  readonly webSocket: string;
  readonly domain: string;
  /** The endpoint that calls, if it is not the usual one of browsers. */
  readonly user?: string;
}

export interface Join {
  readonly consultation: string;
  readonly ticket: Ticket | null;
}

/** The server said no, or nothing; the message is for people. */
export class Refused extends Error {
  constructor(
    readonly id: string,
    message: string,
  ) {
    super(message);
  }
}

export async function post(path: string): Promise<Join | undefined> {
  const response = await send(path);
  if (response.status === 401) {
    location.assign('/');
  } else if (response.status === 423) {
    tellLocked();
  }
  if (!response.ok) {
    throw await refusal(response);
  }
  return response.status === 204 ? undefined : ((await response.json()) as Join);
}

/** Only whether it arrived, and with which status; 0 if the server is out of reach. */
export async function tell(path: string): Promise<number> {
  try {
    return (await send(path)).status;
  } catch {
    return 0;
  }
}

/** The last word of a page that is being closed; a beacon cannot carry headers. */
export function lastWord(path: string): void {
  const token = document.querySelector<HTMLMetaElement>('meta[name=csrf]')?.content ?? '';
  navigator.sendBeacon(path, new URLSearchParams({ _csrf: token }));
}

/** As the last word of a page, with something to bring along: it arrives though the page is closed meanwhile. */
export function sendLast(path: string, json: string): void {
  const headers = { 'X-XSRF-TOKEN': csrfToken(), 'Content-Type': 'application/json', Accept: 'application/json' };
  fetch(path, { method: 'POST', headers, body: json, keepalive: true, redirect: 'error' }).catch(() => undefined);
}

/** @param json what to bring along, if anything */
export async function send(path: string, json?: string): Promise<Response> {
  const content = json === undefined ? {} : { 'Content-Type': 'application/json' };
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'X-XSRF-TOKEN': csrfToken(), Accept: 'application/json', ...content },
      body: json ?? null,
      redirect: 'error',
    });
  } catch {
    throw new Refused('out-of-reach', word('request-failed'));
  }
}

export function csrfToken(): string {
  const cookie = document.cookie.split('; ').find((it) => it.startsWith('XSRF-TOKEN='));
  return decodeURIComponent(cookie?.slice('XSRF-TOKEN='.length) ?? '');
}

export async function refusal(response: Response): Promise<Refused> {
  try {
    const problem = (await response.json()) as { id?: string; detail?: string };
    return new Refused(problem.id ?? '', problem.detail ?? word('request-failed'));
  } catch {
    return new Refused('', word('request-failed'));
  }
}
