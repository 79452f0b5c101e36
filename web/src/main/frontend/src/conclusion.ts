// The conclusion's form: keeps what the doctor types while they type it.

import { writeTimes } from './clock';
import { need } from './dom';
import './forms';

const PAUSE = 2_000;
const AFTER_FAILURE = 10_000;

const form = need<HTMLFormElement>('conclusion');
const saved = need('saved');
let timer = 0;
let sending = false;
let under: Promise<void> | undefined;

function typed(): URLSearchParams {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, name) => fields.append(name, String(value)));
  return fields;
}

function saveIn(time: number): void {
  if (timer === 0 && !sending) {
    timer = window.setTimeout(() => void save(), time);
  }
}

/** One at a time, so that an older text cannot overtake a newer one. */
async function save(): Promise<void> {
  await under;
  timer = 0;
  if (!sending) {
    under = post().finally(() => (under = undefined));
    await under;
  }
}

async function post(): Promise<void> {
  try {
    const response = await fetch(form.dataset['autosave'] ?? '', {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: typed(),
      redirect: 'error',
    });
    const answer = (await response.json()) as { savedAt?: string; detail?: string };
    if (response.ok && answer.savedAt !== undefined) {
      sayWhen(answer.savedAt);
    } else {
      say(answer.detail ?? saved.dataset['failed'] ?? '');
    }
  } catch {
    say(saved.dataset['failed'] ?? '');
    saveIn(AFTER_FAILURE);
  }
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
  saved.textContent = text;
  saved.classList.add('error');
}

form.addEventListener('input', () => saveIn(PAUSE));
// What is sent needs no saving any more: a draft that arrived after it would be one of the next version.
form.addEventListener('submit', () => {
  sending = true;
  clearTimeout(timer);
  timer = 0;
});
// A page that comes back from the browser's memory goes on.
addEventListener('pageshow', () => (sending = false));
// Half a word, and the tab is closed.
addEventListener('pagehide', () => {
  if (timer !== 0 && !sending) {
    navigator.sendBeacon(form.dataset['autosave'] ?? '', typed());
  }
});
writeTimes();
