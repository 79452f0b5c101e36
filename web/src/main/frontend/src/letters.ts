// What the chat asks of the server.

import { csrfToken, refusal } from './server';
import type { Letter } from './outbox';

export interface Message {
  readonly id: string;
  readonly sequence: number;
  readonly mine: boolean;
  readonly text: string | null;
  readonly image: { readonly width: number; readonly height: number } | null;
  readonly sentAt: string;
}

export interface History {
  readonly open: boolean;
  readonly with: string | null;
  readonly messages: Message[];
  readonly more: boolean;
  readonly delivered: number;
  readonly read: number;
}

export type Outcome =
  | { readonly kind: 'sent'; readonly message: Message }
  /** The server is out of reach or asks to wait. */
  | { readonly kind: 'later' }
  | { readonly kind: 'refused'; readonly id: string; readonly reason: string };

const PATIENCE = 20_000;
/** An image over a bad mobile network. */
const PATIENCE_IMAGE = 300_000;

/** Answers that ask to come again: too often, a server that starts or stops, a gateway that does not find it. */
const COME_AGAIN = [401, 408, 429, 500, 502, 503, 504];

/** Of one conversation after another. */
export class Post {
  constructor(private readonly base: string) {}

  private path(consultation: string): string {
    return `${this.base}/consultations/${consultation}/messages`;
  }

  image(consultation: string, message: string, size: 'full' | 'thumbnail'): string {
    return `${this.path(consultation)}/${message}/${size}`;
  }

  /** What was written after a message; nothing if the server does not tell. */
  async after(consultation: string, sequence: number): Promise<History | undefined> {
    try {
      const response = await fetch(`${this.path(consultation)}?after=${sequence}`, {
        headers: { Accept: 'application/json' },
        cache: 'no-store',
        redirect: 'error',
        signal: expires(PATIENCE),
      });
      return response.ok ? ((await response.json()) as History) : undefined;
    } catch {
      return undefined;
    }
  }

  async read(consultation: string, upTo: number): Promise<boolean> {
    try {
      const response = await fetch(`${this.path(consultation)}/read?upTo=${upTo}`, {
        method: 'POST',
        headers: { 'X-XSRF-TOKEN': csrfToken() },
        redirect: 'error',
        signal: expires(PATIENCE),
      });
      return response.ok;
    } catch {
      return false;
    }
  }

  /**
   * @param progress told how much of an image has gone, in percent
   * @param cancelled stops an image on its way
   */
  async send(letter: Letter, progress: (percent: number) => void, cancelled: AbortSignal): Promise<Outcome> {
    try {
      const response = await (letter.image === undefined
        ? this.sendText(letter)
        : this.sendImage(letter, letter.image, progress, cancelled));
      return await outcome(response);
    } catch {
      return { kind: 'later' };
    }
  }

  private sendText(letter: Letter): Promise<Response> {
    return fetch(this.path(letter.consultation), {
      method: 'POST',
      headers: { 'X-XSRF-TOKEN': csrfToken(), 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ id: letter.id, text: letter.text }),
      redirect: 'error',
      signal: expires(PATIENCE),
    });
  }

  /** `fetch` does not tell how much has gone. */
  private sendImage(
    letter: Letter,
    image: Blob,
    progress: (percent: number) => void,
    cancelled: AbortSignal,
  ): Promise<Response> {
    const form = new FormData();
    form.set('message', letter.id);
    form.set('file', image, 'image');
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', `${this.path(letter.consultation)}/images`);
      request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
      request.setRequestHeader('Accept', 'application/json');
      request.timeout = PATIENCE_IMAGE;
      request.upload.addEventListener('progress', (event) =>
        progress(event.total === 0 ? 0 : Math.floor((100 * event.loaded) / event.total)),
      );
      request.addEventListener('load', () =>
        resolve(new Response(request.responseText, { status: request.status })),
      );
      for (const event of ['error', 'timeout', 'abort'] as const) {
        request.addEventListener(event, () => reject(new Error(event)));
      }
      cancelled.addEventListener('abort', () => request.abort());
      request.send(form);
    });
  }
}

async function outcome(response: Response): Promise<Outcome> {
  if (response.ok) {
    return { kind: 'sent', message: (await response.json()) as Message };
  }
  if (COME_AGAIN.includes(response.status)) {
    return { kind: 'later' };
  }
  const no = await refusal(response);
  return { kind: 'refused', id: no.id, reason: no.message };
}

/** `AbortSignal.timeout` is missing in Safari 15. */
function expires(after: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), after);
  return controller.signal;
}
