// A doctor's day: minutes that move on, who joins the line while nobody looks, what patients change under the doctor's
// hands.

import { Bell } from './bell';
import { serverNow } from './clock';
import { notice, word } from './dom';
import { countInTitle } from './title';

const MINUTE = 60_000;

/** An appointment as it was last shown. */
interface Shown {
  start: string;
  name: string;
}

export class Day {
  private readonly bell = new Bell();
  private waiting: Set<string> | undefined;
  private joined = new Set<string>();
  private appointments = new Map<string, Shown>();

  constructor() {
    setInterval(writeMinutes, MINUTE / 12);
    document.addEventListener('visibilitychange', () => document.hidden || this.seen());
    document.addEventListener('click', (event) => {
      if ((event.target as Element).closest('#allow-bell') !== null) {
        void Notification.requestPermission().then(offerBell);
      }
    });
  }

  /** After each snapshot. */
  follow(): void {
    writeMinutes();
    offerBell();
    this.followLine();
    this.followAppointments();
  }

  private followLine(): void {
    const now = new Set([...document.querySelectorAll('#line [id^=q-]')].map((place) => place.id));
    const before = this.waiting;
    this.waiting = now;
    this.joined = new Set([...this.joined].filter((place) => now.has(place)));
    if (before !== undefined && document.hidden) {
      [...now].filter((place) => !before.has(place)).forEach((place) => this.joined.add(place));
    }
    this.announce();
  }

  private announce(): void {
    const newest = [...this.joined].at(-1);
    countInTitle('joined', this.joined.size);
    if (newest === undefined) {
      this.bell.fallSilent();
    } else {
      void this.bell.ring(word('line-joined'), '', newest);
    }
  }

  private seen(): void {
    this.joined.clear();
    this.announce();
  }

  /** A patient who cancels or moves is gone from where the doctor looked, or stands elsewhere: it is said. */
  private followAppointments(): void {
    const now = appointmentsShown();
    for (const [id, { start, name }] of this.appointments) {
      const card = document.getElementById(id);
      if (card?.dataset['ending'] === 'cancelled') {
        notice(word('appointment-cancelled', name));
      } else if (card === null || (now.has(id) && now.get(id)?.start !== start)) {
        notice(word('appointment-moved', name));
      }
    }
    this.appointments = now;
  }
}

function appointmentsShown(): Map<string, Shown> {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-state=due][data-start]')];
  return new Map(
    cards.map((card) => [
      card.id,
      { start: card.dataset['start'] ?? '', name: card.querySelector('h3')?.textContent ?? '' },
    ]),
  );
}

function writeMinutes(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-minutes-since]')) {
    const since = Date.parse(place.dataset['minutesSince'] ?? '');
    const minutes = Math.floor((serverNow() - since) / MINUTE);
    const words = minutes < 1 ? place.dataset['less'] : place.dataset['more']?.replace('{0}', String(minutes));
    if (words !== undefined && place.textContent !== words) {
      place.textContent = words;
    }
  }
}

/** Until the doctor has said whether they want to be told outside of the page. */
function offerBell(): void {
  const button = document.getElementById('allow-bell');
  if (button !== null) {
    button.hidden = !('Notification' in window) || Notification.permission !== 'default';
  }
}
