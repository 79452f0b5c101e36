// The conclusion's form: keeps what the doctor types while they type it, on the server and until it is there in this browser.

import { writeTimes } from './clock';
import { offerCodes } from './codes';
import { Copies, type Fields } from './copies';
import { need } from './dom';
import './forms';

const PAUSE = 2_000;
const AFTER_FAILURE = 5_000;
/** What says which page wrote, not what was written. */
const ABOUT = ['_csrf', 'basedOn', 'revision', 'writer'];

const form = need<HTMLFormElement>('conclusion');
const saved = need('saved');
const trouble = need('trouble');
const copied = need('copy');
const opening = Copies.open(form.dataset['copy'] ?? '', form.dataset['copyKey'] ?? '');
let copies: Copies | undefined;
let timer = 0;
let sending = false;
let stopped = false;
let under: Promise<void> | undefined;
/** Counts what was typed, to see whether more was typed than what was saved. */
let edits = 0;

function typed(): URLSearchParams {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, name) => fields.append(name, String(value)));
  return fields;
}

function field(name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

function edited(): void {
  edits++;
  void copies?.put(Object.fromEntries(typed()));
  saveIn(PAUSE);
}

function saveIn(time: number): void {
  if (timer === 0 && !sending && !stopped) {
    timer = window.setTimeout(() => void save(), time);
  }
}

/** One at a time, so that an older text cannot overtake a newer one. */
async function save(): Promise<void> {
  await under;
  timer = 0;
  if (!sending && !stopped) {
    under = post().finally(() => (under = undefined));
    await under;
  }
}

interface Saved {
  readonly savedAt?: string;
  readonly revision?: number;
  readonly id?: string;
  readonly detail?: string;
}

async function post(): Promise<void> {
  const upTo = edits;
  try {
    const response = await fetch(form.dataset['autosave'] ?? '', {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: typed(),
      redirect: 'error',
    });
    const answer = (await response.json()) as Saved;
    if (response.ok && answer.savedAt !== undefined) {
      there(answer.savedAt, answer.revision ?? 0, upTo);
    } else {
      refused(response.status, answer);
    }
  } catch {
    inTrouble('offline');
    saveIn(AFTER_FAILURE);
  }
}

function there(savedAt: string, revision: number, upTo: number): void {
  field('revision').value = String(revision);
  trouble.hidden = true;
  sayWhen(savedAt);
  if (edits === upTo) {
    void copies?.drop();
  } else {
    saveIn(PAUSE);
  }
}

function refused(status: number, answer: Saved): void {
  if (status === 409) {
    stopped = true;
    need('conflict').hidden = false;
  } else if (status === 401 || status === 403 || status === 423) {
    inTrouble('signedOut');
    saveIn(AFTER_FAILURE);
  } else {
    say(answer.detail ?? saved.dataset['failed'] ?? '');
    // What is too long stays so until it is shortened.
    if (status !== 422 && status !== 413) {
      saveIn(AFTER_FAILURE);
    }
  }
}

function inTrouble(why: 'offline' | 'signedOut'): void {
  const text = trouble.dataset[why] ?? '';
  if (trouble.hidden || trouble.textContent !== text) {
    trouble.textContent = text;
    trouble.hidden = false;
  }
  say(saved.dataset['failed'] ?? '');
}

function sayWhen(instant: string): void {
  const time = document.createElement('time');
  time.dateTime = instant;
  time.dataset['format'] = 'time';
  saved.replaceChildren(`${saved.dataset['said']} `, time);
  saved.classList.remove('error');
  writeTimes();
}

function say(text: string): void {
  if (saved.textContent !== text) {
    saved.textContent = text;
  }
  saved.classList.add('error');
}

/** Without what is empty, so that a row more or less makes no difference. */
function words(fields: Fields): string {
  const said = Object.entries(fields).filter(([name, text]) => !ABOUT.includes(name) && text !== '');
  return JSON.stringify(said.filter(([name]) => form.elements.namedItem(name) !== null || isCode(name)).filter(([name]) => !isAside(name)).sort());
}

function isCode(name: string): boolean {
  return /^(code|note)-\d+$/.test(name);
}

/** Chosen beside the conclusion, and no part of it. */
function isAside(name: string): boolean {
  return name === 'template' || name === 'template-name' || name === 'main';
}

function fill(fields: Fields): void {
  for (const [name, text] of Object.entries(fields)) {
    if (ABOUT.includes(name) || isAside(name)) {
      continue;
    }
    const place = form.elements.namedItem(name);
    if (place instanceof HTMLInputElement || place instanceof HTMLTextAreaElement) {
      place.value = text.replaceAll('\r\n', '\n');
    } else if (isCode(name)) {
      // A row more than this page has; the next page has it.
      const more = document.createElement('input');
      more.type = 'hidden';
      more.name = name;
      more.value = text;
      form.append(more);
    }
  }
  const main = [...form.querySelectorAll<HTMLInputElement>('input[name=main]')];
  main.find((it) => it.value === fields['main'])?.click();
  need<HTMLDetailsElement>('writing').open = true;
}

/** What a crashed browser or a lost connection left behind. */
async function comeBack(): Promise<void> {
  copies = await opening;
  const copy = await copies?.get();
  if (sending) {
    return;
  }
  const server = Object.fromEntries(typed()) as Fields;
  // What was refused is on this page only.
  if (edits > 0 || document.getElementById('errors') !== null) {
    void copies?.put(server);
  } else if (document.getElementById('sent') !== null || (copy !== undefined && words(copy) === words(server))) {
    void copies?.drop();
  } else if (copy !== undefined) {
    bring(copy, server);
  }
}

function bring(copy: Fields, server: Fields): void {
  const same = copy['basedOn'] === server['basedOn'];
  const mine = copy['revision'] === server['revision'] || copy['writer'] === form.dataset['lastWriter'];
  need('copy-drop').onclick = () => {
    fill({ ...emptied(copy), ...server });
    copied.hidden = true;
    edited();
  };
  need('copy-take').onclick = () => restore(copy);
  if (same && mine) {
    restore(copy);
  } else {
    offer('offered', true);
  }
}

function emptied(fields: Fields): Fields {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, '']));
}

function restore(copy: Fields): void {
  fill(copy);
  offer('restored', false);
  edited();
}

function offer(what: 'restored' | 'offered', take: boolean): void {
  need('copy-said').textContent = need('copy-said').dataset[what] ?? '';
  need('copy-take').hidden = !take;
  need('copy-drop').hidden = false;
  copied.hidden = false;
}

/** Who takes another page's text does not want this page's back. */
async function takeOther(event: Event): Promise<void> {
  event.preventDefault();
  sending = true;
  const { href } = event.currentTarget as HTMLAnchorElement;
  await (await opening)?.drop();
  location.assign(href);
}

form.addEventListener('input', edited);
document.querySelector('#elsewhere a')?.addEventListener('click', (event) => void takeOther(event));
// What is sent needs no saving any more: a draft that arrived after it would be one of the next version.
form.addEventListener('submit', () => {
  sending = true;
  clearTimeout(timer);
  timer = 0;
});
// A page that comes back from the browser's memory goes on.
addEventListener('pageshow', () => (sending = false));
addEventListener('online', () => {
  if (!trouble.hidden) {
    clearTimeout(timer);
    timer = 0;
    saveIn(0);
  }
});
addEventListener('offline', () => inTrouble('offline'));
// Half a word, and the tab is closed.
addEventListener('pagehide', () => {
  if (timer !== 0 && !sending && !stopped) {
    navigator.sendBeacon(form.dataset['autosave'] ?? '', typed());
  }
});
offerCodes(need('codes'));
writeTimes();
void comeBack();
