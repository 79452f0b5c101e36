// What patient and doctor write to each other, beside the call or instead of it.

import { Courier } from './courier';
import { need, notice } from './dom';
import { Enlarged } from './enlarged';
import { Post, type History, type Message } from './letters';
import { newId } from './live';
import { Outbox, type Letter } from './outbox';
import { fit } from './pictures';

/** How far a conversation has come, as the snapshot says. */
interface Mark {
  readonly last: number;
  readonly unread: number;
  readonly delivered: number;
  readonly read: number;
}

const MOST_CHOSEN = 10;
/** From which distance to the end on somebody reads what came before. */
const NEAR_THE_END = 80;

export class Chat {
  private readonly place = need('chat');
  private readonly log = need('chat-log');
  private readonly list = need<HTMLOListElement>('chat-list');
  private readonly text = need<HTMLTextAreaElement>('chat-text');
  private readonly me = this.place.dataset['me'] ?? '';
  private readonly post = new Post(this.place.dataset['base'] ?? '');
  private readonly outbox = new Outbox(this.me);
  private readonly enlarged = new Enlarged();
  private readonly title = document.title;
  private readonly courier: Courier;

  private marks = new Map<string, Mark>();
  private shown: string | undefined;
  private asked: string | undefined;
  private talk: string | undefined;
  private known: Mark | undefined;
  private stale = true;
  private last = 0;
  private readUpTo = 0;
  private loading = false;
  private again = false;
  private inView = false;
  private chosen: { readonly image: Blob; readonly preview: string }[] = [];

  constructor() {
    this.courier = new Courier(this.me, this.post, this.outbox, {
      sending: (letter, percent) => this.sending(letter, percent),
      delayed: (letter) => this.delayed(letter),
      sent: (letter, message) => this.sent(letter, message),
      refused: (letter) => this.refused(letter),
      waiting: (waiting) => this.tellOfConnection(waiting),
    });
    this.compose();
    this.choose();
    document.addEventListener('click', (event) => this.opened(event));
    document.addEventListener('visibilitychange', () => this.markRead());
    addEventListener('focus', () => this.markRead());
    new IntersectionObserver((seen) => {
      this.inView = seen.some((it) => it.isIntersecting);
      this.markRead();
      this.tellUnread();
    }).observe(this.log);
    need('chat-jump').addEventListener('click', () => this.log.focus());
    void this.begin();
  }

  private async begin(): Promise<void> {
    await this.outbox.forgetOthers();
    // What a conversation that is over by now did not take is not lost without a word.
    const left = (await this.outbox.all()).find((letter) => !this.marks.has(letter.consultation));
    if (this.marks.size === 0 && left !== undefined) {
      this.asked = left.consultation;
    }
    this.follow();
    this.courier.go();
  }

  /** Said after each snapshot. */
  follow(): void {
    this.marks = marks();
    const talk = document.querySelector<HTMLElement>('[data-talk]')?.dataset['talk'];
    if (talk !== undefined && talk !== this.talk) {
      this.asked = talk;
    }
    this.talk = talk;
    const wanted = this.wanted();
    document.body.toggleAttribute('data-chat', wanted !== undefined);
    document.body.toggleAttribute('data-chat-only', document.querySelector('#conversation[data-way=chat]') !== null);
    this.place.hidden = wanted === undefined;
    if (wanted !== undefined && wanted !== this.shown) {
      void this.open(wanted);
    } else if (wanted !== undefined && (this.stale || !same(this.known, this.marks.get(wanted)))) {
      void this.load();
    }
    this.tellUnread();
    this.courier.go();
  }

  /** What was asked for, also if it is over; a patient who waits for one doctor need not ask. */
  private wanted(): string | undefined {
    const first = this.place.dataset['opens'] === 'true' ? [...this.marks.keys()][0] : undefined;
    return this.asked ?? first ?? this.shown;
  }

  private async open(consultation: string): Promise<void> {
    this.shown = consultation;
    this.known = undefined;
    this.stale = true;
    this.last = 0;
    this.readUpTo = 0;
    this.log.setAttribute('aria-live', 'off');
    this.list.replaceChildren();
    this.text.value = this.outbox.draft(consultation);
    need('chat-with').textContent = '';
    need('chat-problem').textContent = '';
    for (const letter of await this.outbox.all()) {
      if (letter.consultation === consultation && this.shown === consultation) {
        this.putLetter(letter);
      }
    }
    await this.load();
  }

  private async load(): Promise<void> {
    this.again = true;
    if (this.loading) {
      return;
    }
    this.loading = true;
    while (this.again && this.shown !== undefined) {
      this.again = false;
      const consultation = this.shown;
      const known = this.marks.get(consultation);
      const history = await this.post.after(consultation, this.last);
      if (history !== undefined && consultation === this.shown) {
        this.show(history);
        this.known = known;
        this.stale = false;
        this.again ||= history.more;
      }
      this.again ||= consultation !== this.shown;
    }
    this.loading = false;
  }

  private show(history: History): void {
    const first = this.last === 0;
    const stay = !first && this.isReadingBack();
    need('chat-with').textContent = history.with ?? '';
    need('chat-form').hidden = !history.open;
    need('chat-closed').hidden = history.open;
    for (const message of history.messages) {
      this.put(message);
      this.last = Math.max(this.last, message.sequence);
    }
    this.mark(history);
    if (!stay) {
      this.toEnd();
    }
    if (!history.more) {
      // From now on what comes is read out.
      setTimeout(() => this.log.setAttribute('aria-live', 'polite'), 200);
    }
    this.markRead();
    this.tellUnread();
  }

  /** Puts a message in its place: before what is later, and before what is still on its way. */
  private put(message: Message): void {
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
    need('chat-empty').hidden = true;
  }

  private fill(item: HTMLElement, message: Message): void {
    part(item, '.author').textContent = word(message.mine ? 'you' : 'other');
    const time = part<HTMLTimeElement>(item, 'time');
    time.dateTime = message.sentAt;
    time.textContent = written(new Date(message.sentAt));
    if (message.text !== null) {
      this.fillText(item, message.text);
    } else {
      const source = this.post.image(this.shown ?? '', message.id, 'thumbnail');
      this.fillImage(item, source, this.post.image(this.shown ?? '', message.id, 'full'), message.sentAt);
      if (message.image !== null) {
        const image = part<HTMLImageElement>(item, 'img');
        image.width = message.image.width;
        image.height = message.image.height;
      }
    }
    part(item, 'progress').hidden = true;
    part(item, '.buttons').hidden = true;
    this.writeMark(item, message.mine ? word('sent') : '');
  }

  private fillText(item: HTMLElement, text: string): void {
    part(item, '.said').textContent = text;
    part(item, '.said').hidden = false;
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
      this.writeMark(item, word(mark));
    }
  }

  private writeMark(item: HTMLElement, text: string): void {
    const mark = part(item, '.mark');
    if (mark.textContent !== text) {
      mark.textContent = text;
    }
  }

  private item(id: string): HTMLElement {
    const there = document.getElementById(`m-${id}`);
    if (there !== null) {
      return there;
    }
    const item = part<HTMLElement>(need<HTMLTemplateElement>('chat-message').content, 'li').cloneNode(true) as HTMLElement;
    item.id = `m-${id}`;
    return item;
  }

  // What is on its way.

  private putLetter(letter: Letter): HTMLElement {
    const item = this.item(letter.id);
    if (item.dataset['sequence'] !== undefined) {
      void this.outbox.remove(letter.id);
      return item;
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
      need('chat-empty').hidden = true;
    }
    this.tellOfLetter(item, letter);
    return item;
  }

  private tellOfLetter(item: HTMLElement, letter: Letter): void {
    item.classList.toggle('refused', letter.refused !== undefined);
    this.writeMark(item, letter.refused === undefined ? word('waiting') : word('failed', letter.refused));
    const buttons = part(item, '.buttons');
    buttons.replaceChildren();
    buttons.hidden = false;
    if (letter.refused === undefined) {
      buttons.append(this.button('cancel', () => void this.drop(letter)));
    } else {
      buttons.append(this.button('again', () => void this.sendAgain(letter)));
      buttons.append(this.button('delete', () => void this.drop(letter)));
    }
  }

  private button(key: string, press: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = word(key);
    button.addEventListener('click', press);
    return button;
  }

  private async drop(letter: Letter): Promise<void> {
    await this.courier.cancel(letter.id);
    const item = document.getElementById(`m-${letter.id}`);
    if (item !== null && item.dataset['sequence'] === undefined) {
      item.remove();
    }
    this.text.focus();
  }

  private async sendAgain(letter: Letter): Promise<void> {
    delete letter.refused;
    await this.outbox.put(letter);
    this.putLetter(letter);
    this.courier.go();
  }

  private sending(letter: Letter, percent: number | undefined): void {
    const item = document.getElementById(`m-${letter.id}`);
    if (item === null || item.dataset['sequence'] !== undefined) {
      return;
    }
    const bar = part<HTMLProgressElement>(item, 'progress');
    bar.hidden = percent === undefined;
    bar.value = percent ?? 0;
    bar.setAttribute('aria-label', word('image-name', ''));
    this.writeMark(
      item,
      percent === undefined
        ? word('sending')
        : percent < 100
          ? word('uploading', String(percent))
          : word('processing'),
    );
  }

  private delayed(letter: Letter): void {
    const item = document.getElementById(`m-${letter.id}`);
    if (item !== null && item.dataset['sequence'] === undefined) {
      part(item, 'progress').hidden = true;
      this.writeMark(item, word('waiting'));
    }
  }

  private sent(letter: Letter, message: Message): void {
    if (letter.consultation === this.shown) {
      this.put(message);
    }
  }

  private refused(letter: Letter): void {
    const text = word('failed', letter.refused ?? '');
    if (letter.consultation === this.shown) {
      const item = this.putLetter(letter);
      part(item, 'progress').hidden = true;
      this.say(text);
    } else {
      notice(text, 'bad');
    }
  }

  private tellOfConnection(waiting: boolean): void {
    if (waiting) {
      this.say(word('offline'));
    } else if (need('chat-status').textContent === word('offline')) {
      this.say('');
    }
  }

  private say(text: string): void {
    const status = need('chat-status');
    if (status.textContent !== text) {
      status.textContent = text;
    }
  }

  // Writing.

  private compose(): void {
    need('chat-form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.submit();
    });
    this.text.addEventListener('input', () => this.shown && this.outbox.keepDraft(this.shown, this.text.value));
    this.text.addEventListener('keydown', (event) => {
      // On a phone's keyboard Enter is the only way to a new line, and a word being composed is not finished by sending.
      const sends = event.key === 'Enter' && !event.shiftKey && !event.isComposing && !onTouch();
      if (sends) {
        event.preventDefault();
        void this.submit();
      }
    });
    this.text.addEventListener('paste', (event) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) {
        event.preventDefault();
        void this.attach(files);
      }
    });
  }

  private async submit(): Promise<void> {
    const consultation = this.shown;
    const text = this.text.value.trim();
    if (consultation === undefined || (text === '' && this.chosen.length === 0)) {
      this.text.focus();
      return;
    }
    const letters: Letter[] = this.chosen.map(({ image }) => ({ ...this.letter(consultation), image }));
    if (text !== '') {
      letters.unshift({ ...this.letter(consultation), text });
    }
    this.text.value = '';
    this.forgetChosen();
    for (const [at, letter] of letters.entries()) {
      await this.outbox.put({ ...letter, writtenAt: letter.writtenAt + at });
      this.putLetter(letter);
    }
    this.outbox.keepDraft(consultation, '');
    need('chat-problem').textContent = this.outbox.lasting ? '' : word('draft-lost');
    this.toEnd();
    this.text.focus();
    this.courier.go();
  }

  private letter(consultation: string): { id: string; person: string; consultation: string; writtenAt: number } {
    return { id: newId(), person: this.me, consultation, writtenAt: Date.now() };
  }

  // Pictures.

  private choose(): void {
    for (const [button, input] of [
      ['chat-pick', 'chat-files'],
      ['chat-shoot', 'chat-camera'],
    ] as const) {
      const field = need<HTMLInputElement>(input);
      need(button).addEventListener('click', () => field.click());
      field.addEventListener('change', () => {
        const files = [...(field.files ?? [])];
        field.value = '';
        void this.attach(files);
      });
    }
    // Wherever it is dropped: elsewhere on the page the browser would show the picture instead of the call.
    document.addEventListener('dragover', (drag) => {
      if (drag.dataTransfer?.types.includes('Files')) {
        drag.preventDefault();
        this.place.classList.add('dropping');
      }
    });
    document.addEventListener('dragleave', () => this.place.classList.remove('dropping'));
    document.addEventListener('drop', (drag) => {
      drag.preventDefault();
      this.place.classList.remove('dropping');
      void this.attach([...(drag.dataTransfer?.files ?? [])]);
    });
  }

  private async attach(files: File[]): Promise<void> {
    if (this.place.hidden || need('chat-form').hidden) {
      return;
    }
    let problem = files.length + this.chosen.length > MOST_CHOSEN ? word('many') : '';
    for (const file of files.slice(0, MOST_CHOSEN - this.chosen.length)) {
      const fitting = await fit(file);
      if ('image' in fitting) {
        this.chosen.push({ image: fitting.image, preview: URL.createObjectURL(fitting.image) });
      } else {
        problem = word(fitting.problem);
      }
    }
    need('chat-problem').textContent = problem;
    this.drawChosen();
    this.text.focus();
  }

  private drawChosen(): void {
    const place = need('chat-chosen');
    place.hidden = this.chosen.length === 0;
    place.replaceChildren(
      ...this.chosen.map((picture, at) => {
        const name = String(at + 1);
        const image = document.createElement('img');
        image.src = picture.preview;
        image.alt = word('image-name', name);
        const remove = this.button('remove', () => this.removeChosen(at));
        remove.textContent = '×';
        remove.setAttribute('aria-label', word('remove', name));
        const item = document.createElement('li');
        item.append(image, remove);
        return item;
      }),
    );
  }

  private removeChosen(at: number): void {
    this.chosen.splice(at, 1).forEach((picture) => URL.revokeObjectURL(picture.preview));
    this.drawChosen();
    this.text.focus();
  }

  private forgetChosen(): void {
    this.chosen.forEach((picture) => URL.revokeObjectURL(picture.preview));
    this.chosen = [];
    this.drawChosen();
  }

  // Reading.

  private opened(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>('[data-chat]');
    if (link?.dataset['chat'] === undefined || link === document.body) {
      return;
    }
    event.preventDefault();
    this.asked = link.dataset['chat'];
    this.follow();
    this.place.scrollIntoView({ block: 'nearest' });
    this.text.focus();
  }

  private isReadingBack(): boolean {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight > NEAR_THE_END;
  }

  private toEnd(): void {
    this.log.scrollTop = this.log.scrollHeight;
  }

  /** Only what was on a screen that somebody looks at. */
  private markRead(): void {
    const theirs = [...this.list.querySelectorAll<HTMLElement>('[data-sequence]:not(.mine)')].at(-1);
    const upTo = Number(theirs?.dataset['sequence'] ?? 0);
    if (this.inView && !document.hidden && document.hasFocus() && upTo > this.readUpTo && this.shown !== undefined) {
      const before = this.readUpTo;
      this.readUpTo = upTo;
      void this.post.read(this.shown, upTo).then((told) => told || (this.readUpTo = before));
    }
  }

  /** In the title, at each conversation's button, and where the chat is out of sight. */
  private tellUnread(): void {
    const unread = [...this.marks.values()].reduce((sum, mark) => sum + mark.unread, 0);
    if (document.getElementById('window') === null) {
      document.title = unread > 0 ? `(${unread}) ${this.title}` : this.title;
    }
    for (const place of document.querySelectorAll<HTMLElement>('[data-unread]')) {
      const of = this.marks.get(place.dataset['unread'] ?? '')?.unread ?? 0;
      place.textContent = of > 0 ? String(of) : '';
    }
    const jump = need('chat-jump');
    jump.hidden = this.inView || unread === 0;
    jump.textContent = word('unread', String(unread));
  }
}

function marks(): Map<string, Mark> {
  const told = document.getElementById('snapshot')?.dataset['messages'] ?? '';
  return new Map(
    told
      .split(' ')
      .filter(Boolean)
      .map((mark) => {
        const [consultation = '', last, unread, delivered, read] = mark.split(':');
        return [
          consultation,
          { last: Number(last), unread: Number(unread), delivered: Number(delivered), read: Number(read) },
        ];
      }),
  );
}

function same(one: Mark | undefined, other: Mark | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function part<E extends HTMLElement>(of: ParentNode, selector: string): E {
  const found = of.querySelector<E>(selector);
  if (found === null) {
    throw new Error(`no part ${selector}`);
  }
  return found;
}

function word(key: string, value?: string): string {
  const text = document.querySelector(`#chat-words [data-word="${key}"]`)?.textContent ?? key;
  return value === undefined ? text : text.replace('{0}', value).trim();
}

function written(at: Date): string {
  const today = at.toDateString() === new Date().toDateString();
  const options: Intl.DateTimeFormatOptions = today
    ? { hour: '2-digit', minute: '2-digit' }
    : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
  return new Intl.DateTimeFormat(document.documentElement.lang, options).format(at);
}

function onTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
