// The thirty minutes as the server keeps them, whatever this device's clock says.

import { notice, word } from './dom';

let serverAhead = 0;
/** Of which consultation which warnings were given, as `<id> <end> <seconds>`: a new end is warned of anew. */
const warned = new Set<string>();

/** Reads the server's time from a fresh snapshot; the ends stand in it. */
export function readClock(): void {
  const snapshot = document.getElementById('snapshot');
  serverAhead = Date.parse(snapshot?.dataset['now'] ?? '') - Date.now() || 0;
  tick();
}

/** What the server's clock shows, in milliseconds. */
export function serverNow(): number {
  return Date.now() + serverAhead;
}

export function startClock(): void {
  setInterval(tick, 500);
  setInterval(writeTimes, 30_000);
}

function tick(): void {
  countDown();
  const running = [...document.querySelectorAll<HTMLElement>('[data-ends-at]')];
  for (const consultation of running) {
    show(consultation.querySelectorAll('.remaining'), secondsLeft(consultation));
  }
  warn(running);
  const talking = running.find((it) => it.dataset['way'] !== 'chat');
  document.querySelector('#stage .clock')?.toggleAttribute('hidden', talking === undefined);
  if (talking !== undefined) {
    show(document.querySelectorAll('#remaining'), secondsLeft(talking));
  }
}

/** Whatever counts down to a moment that the server has named; some of it becomes urgent. */
export function countDown(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-until]')) {
    const seconds = secondsUntil(place.dataset['until']);
    if (place.textContent !== written(seconds)) {
      place.textContent = written(seconds);
    }
    place.classList.toggle('urgent', place.dataset['presses'] !== undefined && seconds <= 60);
  }
}

function show(places: Iterable<Element>, seconds: number): void {
  for (const place of places) {
    place.textContent = written(seconds);
    place.classList.toggle('urgent', seconds <= 60);
  }
}

function secondsLeft(consultation: HTMLElement): number {
  return secondsUntil(consultation.dataset['endsAt']);
}

function secondsUntil(moment: string | undefined): number {
  return Math.max(0, Math.round((Date.parse(moment ?? '') - Date.now() - serverAhead) / 1000));
}

function written(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Those of several consultations at once are said together. */
function warn(running: HTMLElement[]): void {
  const said = running.map((it) => warning(it, running.length > 1)).filter(Boolean);
  if (said.length > 0) {
    notice(said.join(' '));
  }
}

/**
 * Of several warnings that are due only the last is said, e.g. after a reload.
 *
 * @param several whether it has to be told which consultation is meant
 */
function warning(consultation: HTMLElement, several: boolean): string {
  const seconds = secondsLeft(consultation);
  const { endsAt, consultation: id } = consultation.dataset;
  const key = (of: number) => `${id} ${endsAt} ${of}`;
  const due = warnings().filter((of) => seconds <= of && !warned.has(key(of)));
  due.forEach((of) => warned.add(key(of)));
  if (due.length === 0 || seconds === 0) {
    return '';
  }
  const whose = several ? `${consultation.querySelector('h3')?.textContent}: ` : '';
  return whose + word('warning', String(Math.ceil(Math.min(...due) / 60)));
}

function warnings(): number[] {
  const list = document.getElementById('snapshot')?.dataset['warnings'] ?? '';
  return list.split(' ').filter(Boolean).map(Number);
}

/** How long ago, in the largest unit that is over. */
function ago(then: number): string {
  const seconds = Math.min(0, (then - Date.now() - serverAhead) / 1000);
  const units = [['day', 86_400], ['hour', 3_600], ['minute', 60]] as const;
  const [unit, length] = units.find(([, it]) => -seconds >= it) ?? ['minute', 60];
  return new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' }).format(
    Math.ceil(seconds / length),
    unit,
  );
}

/** Times in the person's own zone and language; seconds only in a list, where they have to be short. */
export function writeTimes(): void {
  for (const place of document.querySelectorAll<HTMLTimeElement>('time[data-format]')) {
    if (place.dataset['format'] === 'ago') {
      place.textContent = ago(Date.parse(place.dateTime));
      continue;
    }
    const options: Intl.DateTimeFormatOptions =
      place.dataset['format'] === 'time'
        ? { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }
        : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
    place.textContent = new Intl.DateTimeFormat(document.documentElement.lang, options).format(
      new Date(place.dateTime),
    );
  }
}
