// One conversation on the page: what was written in it, and what is on its way. It keeps its list while another is shown.

import { part, quietButton, word, written } from './chatparts';
import type { Enlarged } from './enlarged';
import type { History, Message, Post } from './letters';
import { same, type Mark } from './marks';
import type { Letter, Outbox } from './outbox';

/** From which distance to the end on somebody reads what came before. */
const NEAR_THE_END = 80;

/** What a person does with a letter that has not gone. */
export interface Sender {
  drop(letter: Letter): void;
  sendAgain(letter: Letter): void;
}

export class Thread {
  readonly list = document.createElement('ol');
  readUpTo = 0;
  last = 0;
  open = true;
  with = '';
  private readonly items = new Map<string, HTMLElement>();
  private known: Mark | undefined;
  private stale = true;
  private scrolledTo: number | undefined;

  constructor(
    readonly consultation: string,
    private readonly post: Post,
    private readonly outbox: Outbox,
    private readonly enlarged: Enlarged,
    private readonly sender: Sender,
  ) {
    this.list.id = 'chat-list';
  }

  get isEmpty(): boolean {
    return this.list.childElementCount === 0;
  }

  /** The last message of the other side. */
  get lastTheirs(): number {
    const theirs = [...this.list.querySelectorAll<HTMLElement>('[data-sequence]:not(.mine)')].at(-1);
    return Number(theirs?.dataset['sequence'] ?? 0);
  }

  isBehind(mark: Mark | undefined): boolean {
    return this.stale || !same(this.known, mark);
  }

  /** Shows it in place of another, where it was scrolled to. */
  enter(log: HTMLElement): void {
    document.getElementById('chat-list')?.replaceWith(this.list);
    log.scrollTop = this.scrolledTo ?? log.scrollHeight;
  }

  leave(log: HTMLElement): void {
    this.scrolledTo = isReadingBack(log) ? log.scrollTop : undefined;
  }

  /** @param mark how far it had come when this was asked for */
  show(history: History, mark: Mark | undefined, log: HTMLElement): void {
    const stay = this.last > 0 && isReadingBack(log);
    this.open = history.open;
    this.with = history.with ?? '';
    for (const message of history.messages) {
      this.put(message);
      this.last = Math.max(this.last, message.sequence);
    }
    this.mark(history);
    this.known = mark;
    this.stale = false;
    if (!stay) {
      log.scrollTop = log.scrollHeight;
    }
  }

  /** Puts a message in its place: before what is later, and before what is still on its way. */
  put(message: Message): void {
    const item = this.item(message.id);
    if (item.dataset['sequence'] === undefined) {
      if (item.parentElement !== null) {
        // It had arrived, and only the answer was lost.
        void this.outbox.remove(message.id);
      }
      item.dataset['sequence'] = String(message.sequence);
      item.classList.toggle('mine', message.mine);
      this.fill(item, message);
    }
    const after = [...this.list.children].find(
      (it) => it !== item && Number((it as HTMLElement).dataset['sequence'] ?? Infinity) > message.sequence,
    );
    if (item.parentElement === null || item.nextElementSibling !== (after ?? null)) {
      this.list.insertBefore(item, after ?? null);
    }
  }

  private fill(item: HTMLElement, message: Message): void {
    part(item, '.author').textContent = word(message.mine ? 'you' : 'other');
    const time = part<HTMLTimeElement>(item, 'time');
    time.dateTime = message.sentAt;
    time.textContent = written(new Date(message.sentAt));
    if (message.text !== null) {
      this.fillText(item, message.text);
    } else {
      const small = this.post.image(this.consultation, message.id, 'thumbnail');
      this.fillImage(item, small, this.post.image(this.consultation, message.id, 'full'), message.sentAt);
      if (message.image !== null) {
        const image = part<HTMLImageElement>(item, 'img');
        image.width = message.image.width;
        image.height = message.image.height;
      }
    }
    part<HTMLElement>(item, 'progress').hidden = true;
    part<HTMLElement>(item, '.buttons').hidden = true;
    writeMark(item, message.mine ? word('sent') : '');
  }

  private fillText(item: HTMLElement, text: string): void {
    const said = part<HTMLElement>(item, '.said');
    said.textContent = text;
    said.hidden = false;
  }

  private fillImage(item: HTMLElement, source: string, full: string, sentAt: string): void {
    const description = word('image', written(new Date(sentAt)));
    const image = part<HTMLImageElement>(item, 'img');
    const before = image.src;
    image.src = source;
    image.alt = description;
    image.addEventListener('error', () => (image.alt = word('no-picture')), { once: true });
    const button = part<HTMLButtonElement>(item, '.picture');
    button.hidden = false;
    button.title = word('enlarge');
    button.onclick = () => this.enlarged.show(full, description);
    if (before.startsWith('blob:')) {
      URL.revokeObjectURL(before);
    }
  }

  private mark(history: History): void {
    for (const item of this.list.querySelectorAll<HTMLElement>('.mine[data-sequence]')) {
      const sequence = Number(item.dataset['sequence']);
      const mark = sequence <= history.read ? 'read' : sequence <= history.delivered ? 'delivered' : 'sent';
      writeMark(item, word(mark));
    }
  }

  private item(id: string): HTMLElement {
    const there = this.items.get(id);
    if (there !== undefined) {
      return there;
    }
    const template = document.getElementById('chat-message') as HTMLTemplateElement;
    const item = part<HTMLElement>(template.content, 'li').cloneNode(true) as HTMLElement;
    item.id = `m-${id}`;
    this.items.set(id, item);
    return item;
  }

  // What is on its way.

  putLetter(letter: Letter): void {
    const item = this.item(letter.id);
    if (item.dataset['sequence'] !== undefined) {
      void this.outbox.remove(letter.id);
      return;
    }
    if (item.parentElement === null) {
      const at = new Date(letter.writtenAt);
      item.classList.add('mine');
      part(item, '.author').textContent = word('you');
      part(item, 'time').textContent = written(at);
      if (letter.text !== undefined) {
        this.fillText(item, letter.text);
      } else if (letter.image !== undefined) {
        const source = URL.createObjectURL(letter.image);
        this.fillImage(item, source, source, at.toISOString());
      }
      this.list.append(item);
    }
    this.tellOfLetter(item, letter);
  }

  private tellOfLetter(item: HTMLElement, letter: Letter): void {
    item.classList.toggle('refused', letter.refused !== undefined);
    writeMark(item, letter.refused === undefined ? word('waiting') : word('failed', letter.refused));
    const buttons = part<HTMLElement>(item, '.buttons');
    buttons.replaceChildren();
    buttons.hidden = false;
    if (letter.refused === undefined) {
      buttons.append(quietButton(word('cancel'), () => this.sender.drop(letter)));
    } else {
      buttons.append(quietButton(word('again'), () => this.sender.sendAgain(letter)));
      buttons.append(quietButton(word('delete'), () => this.sender.drop(letter)));
    }
  }

  removeLetter(id: string): void {
    const item = this.underWay(id);
    if (item !== undefined) {
      item.remove();
      this.items.delete(id);
    }
  }

  /** @param percent of an image that has gone; undefined for a text */
  sending(letter: Letter, percent: number | undefined): void {
    const item = this.underWay(letter.id);
    if (item === undefined) {
      return;
    }
    const bar = part<HTMLProgressElement>(item, 'progress');
    bar.hidden = percent === undefined;
    bar.value = percent ?? 0;
    bar.setAttribute('aria-label', word('image-name', ''));
    writeMark(item, progress(percent));
  }

  delayed(letter: Letter): void {
    const item = this.underWay(letter.id);
    if (item !== undefined) {
      part<HTMLElement>(item, 'progress').hidden = true;
      writeMark(item, word('waiting'));
    }
  }

  refused(letter: Letter): void {
    this.putLetter(letter);
    const item = this.underWay(letter.id);
    if (item !== undefined) {
      part<HTMLElement>(item, 'progress').hidden = true;
    }
  }

  private underWay(id: string): HTMLElement | undefined {
    const item = this.items.get(id);
    return item === undefined || item.dataset['sequence'] !== undefined ? undefined : item;
  }
}

function progress(percent: number | undefined): string {
  if (percent === undefined) {
    return word('sending');
  }
  return percent < 100 ? word('uploading', String(percent)) : word('processing');
}

function isReadingBack(log: HTMLElement): boolean {
  return log.scrollHeight - log.scrollTop - log.clientHeight > NEAR_THE_END;
}

function writeMark(item: HTMLElement, text: string): void {
  const mark = part(item, '.mark');
  if (mark.textContent !== text) {
    mark.textContent = text;
  }
}
