// The thirty minutes as the server keeps them, whatever this device's clock says.

import { notice, word } from './dom';

let serverAhead = 0;
/** Of which consultation which warnings were given, as `<end> <seconds>`: a new end is warned of anew. */
const warned = new Set<string>();

/** Reads the server's time from a fresh snapshot; the ends stand in it. */
export function readClock(): void {
  const snapshot = document.getElementById('snapshot');
  serverAhead = Date.parse(snapshot?.dataset['now'] ?? '') - Date.now() || 0;
  tick();
}

export function startClock(): void {
  setInterval(tick, 500);
  setInterval(writeTimes, 30_000);
}

function tick(): void {
  const running = [...document.querySelectorAll<HTMLElement>('[data-ends-at]')];
  for (const consultation of running) {
    show(consultation.querySelectorAll('.remaining'), secondsLeft(consultation));
    warn(consultation, running.length > 1);
  }
  const talking = running.find((it) => it.dataset['way'] !== 'chat');
  document.querySelector('#stage .clock')?.toggleAttribute('hidden', talking === undefined);
  if (talking !== undefined) {
    show(document.querySelectorAll('#remaining'), secondsLeft(talking));
  }
}

function show(places: NodeListOf<Element>, seconds: number): void {
  for (const place of places) {
    place.textContent = written(seconds);
    place.classList.toggle('urgent', seconds <= 60);
  }
}

function secondsLeft(consultation: HTMLElement): number {
  const end = Date.parse(consultation.dataset['endsAt'] ?? '');
  return Math.max(0, Math.round((end - Date.now() - serverAhead) / 1000));
}

function written(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Of several warnings that are due only the last is said, e.g. after a reload.
 *
 * @param several whether it has to be told which consultation is meant
 */
function warn(consultation: HTMLElement, several: boolean): void {
  const seconds = secondsLeft(consultation);
  const key = (warning: number) => `${consultation.dataset['endsAt']} ${warning}`;
  const due = warnings().filter((warning) => seconds <= warning && !warned.has(key(warning)));
  due.forEach((warning) => warned.add(key(warning)));
  if (due.length > 0 && seconds > 0) {
    const text = word('warning', String(Math.ceil(Math.min(...due) / 60)));
    const whose = several ? `${consultation.querySelector('h3')?.textContent}: ` : '';
    notice(whose + text);
  }
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
