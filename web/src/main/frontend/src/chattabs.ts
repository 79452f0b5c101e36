// The doctor's conversations that go on at once: whom with, what is new, how much of the thirty minutes is left.

import { part, word } from './chatparts';
import { countDown } from './clock';
import type { Marks } from './marks';

interface Talk {
  readonly consultation: string;
  readonly name: string;
  readonly endsAt: string | undefined;
  readonly unread: number;
}

export class ChatTabs {
  private readonly items = new Map<string, HTMLLIElement>();
  private before: Marks | undefined;

  private constructor(private readonly place: HTMLElement) {}

  /** Only where there can be several. */
  static find(): ChatTabs | undefined {
    const place = document.getElementById('chat-tabs');
    return place === null ? undefined : new ChatTabs(place);
  }

  /**
   * One conversation needs no tabs.
   *
   * @param shown which one is open
   * @param seen whether it is on the screen
   */
  draw(marks: Marks, shown: string | undefined, seen: boolean): void {
    this.tellOfNews(marks, seen ? shown : undefined);
    const talks = this.inTheirOrder(talksOf(marks, shown));
    for (const [consultation, item] of this.items) {
      if (!talks.some((talk) => talk.consultation === consultation)) {
        item.remove();
        this.items.delete(consultation);
      }
    }
    talks.forEach((talk) => this.write(talk, talk.consultation === shown));
    this.place.hidden = talks.length < 2;
    countDown();
  }

  /** Whoever came later stands behind: a tab does not move under the finger. */
  private inTheirOrder(talks: Talk[]): Talk[] {
    const order = [...this.items.keys()];
    const place = (talk: Talk) => (order.includes(talk.consultation) ? order.indexOf(talk.consultation) : order.length);
    return talks.sort((one, other) => place(one) - place(other));
  }

  private write(talk: Talk, current: boolean): void {
    const item = this.items.get(talk.consultation) ?? this.add(talk.consultation);
    part(item, '.name').textContent = talk.name;
    const left = part<HTMLElement>(item, '.left');
    left.hidden = talk.endsAt === undefined;
    if (talk.endsAt !== undefined) {
      left.dataset['until'] = talk.endsAt;
      left.dataset['presses'] = '';
    }
    const unread = part<HTMLElement>(item, '.unread');
    unread.textContent = talk.unread > 0 ? String(talk.unread) : '';
    part(item, '.unread-words').textContent = talk.unread > 0 ? word('unread', String(talk.unread)) : '';
    part(item, 'button').setAttribute('aria-current', String(current));
  }

  private add(consultation: string): HTMLLIElement {
    const template = document.getElementById('chat-tab') as HTMLTemplateElement;
    const item = part<HTMLLIElement>(template.content, 'li').cloneNode(true) as HTMLLIElement;
    part<HTMLElement>(item, 'button').dataset['tab'] = consultation;
    part(this.place, 'ul').append(item);
    this.items.set(consultation, item);
    return item;
  }

  /** Of what came while something else was read. */
  private tellOfNews(marks: Marks, read: string | undefined): void {
    const news = [...marks].filter(([consultation, mark]) => {
      const known = this.before?.get(consultation);
      return consultation !== read && this.before !== undefined && mark.unread > (known?.unread ?? 0);
    });
    this.before = marks;
    if (news.length > 0) {
      const status = document.getElementById('chat-news');
      status?.replaceChildren(news.map(([consultation]) => word('news', nameOf(consultation))).join(' '));
    }
  }
}

function talksOf(marks: Marks, shown: string | undefined): Talk[] {
  const running = [...document.querySelectorAll<HTMLElement>('#snapshot [data-talk]')].map(
    (it) => it.dataset['talk'] ?? '',
  );
  const unread = [...marks].filter(([, mark]) => mark.unread > 0).map(([consultation]) => consultation);
  const all = new Set([...running, ...unread, ...(shown === undefined ? [] : [shown])]);
  return [...all].map((consultation) => ({
    consultation,
    name: nameOf(consultation),
    endsAt: card(consultation)?.dataset['endsAt'],
    unread: marks.get(consultation)?.unread ?? 0,
  }));
}

function card(consultation: string): HTMLElement | null {
  return document.querySelector(`#snapshot [data-consultation="${consultation}"]`);
}

function nameOf(consultation: string): string {
  return card(consultation)?.querySelector('h3')?.textContent ?? word('somebody');
}
