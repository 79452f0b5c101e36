// The thirty minutes as the server keeps them, whatever this device's clock says.

import { notice, word } from './dom';

let serverAhead = 0;
let endsAt: number | undefined;
const warned = new Set<number>();

/** Reads the server's time and the end from a fresh snapshot. */
export function readClock(): void {
  const snapshot = document.getElementById('snapshot');
  serverAhead = Date.parse(snapshot?.dataset['now'] ?? '') - Date.now() || 0;
  const running = document.querySelector<HTMLElement>('[data-ends-at]');
  endsAt = running === null ? undefined : Date.parse(running.dataset['endsAt'] ?? '');
  if (endsAt === undefined) {
    warned.clear();
  }
  tick();
}

export function startClock(): void {
  setInterval(tick, 500);
}

function tick(): void {
  const seconds = secondsLeft();
  const text = seconds === undefined ? '–:––' : written(seconds);
  for (const place of document.querySelectorAll<HTMLElement>('.remaining, #remaining')) {
    place.textContent = text;
    place.classList.toggle('urgent', seconds !== undefined && seconds <= 60);
  }
  document.querySelector('#stage .clock')?.toggleAttribute('hidden', seconds === undefined);
  if (seconds !== undefined) {
    warn(seconds);
  }
}

function secondsLeft(): number | undefined {
  return endsAt === undefined
    ? undefined
    : Math.max(0, Math.round((endsAt - Date.now() - serverAhead) / 1000));
}

function written(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Of several warnings that are due only the last is said, e.g. after a reload. */
function warn(seconds: number): void {
  const due = warnings().filter((warning) => seconds <= warning && !warned.has(warning));
  due.forEach((warning) => warned.add(warning));
  const last = Math.min(...due);
  if (due.length > 0 && seconds > 0) {
    notice(word('warning', String(Math.ceil(last / 60))));
  }
}

function warnings(): number[] {
  const list = document.getElementById('snapshot')?.dataset['warnings'] ?? '';
  return list.split(' ').filter(Boolean).map(Number);
}

/** Times in the person's own zone and language. */
export function writeTimes(): void {
  for (const place of document.querySelectorAll<HTMLTimeElement>('time[data-format]')) {
    const options: Intl.DateTimeFormatOptions =
      place.dataset['format'] === 'time'
        ? { hour: '2-digit', minute: '2-digit', second: '2-digit' }
        : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
    place.textContent = new Intl.DateTimeFormat(document.documentElement.lang, options).format(
      new Date(place.dateTime),
    );
  }
}
