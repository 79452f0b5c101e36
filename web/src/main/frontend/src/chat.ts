// What patient and doctor write to each other, beside the call or instead of it: which conversation is shown, and how far each is.

import { ChatTabs } from './chattabs';
import { word } from './chatparts';
import { Composer } from './composer';
import { Courier } from './courier';
import { need, notice } from './dom';
import { Enlarged } from './enlarged';
import { Post } from './letters';
import { marks, type Marks } from './marks';
import { Outbox, type Letter } from './outbox';
import { Thread } from './thread';
import { countInTitle } from './title';

export class Chat {
  private readonly place = need('chat');
  private readonly log = need('chat-log');
  private readonly me = this.place.dataset['me'] ?? '';
  private readonly post = new Post(this.place.dataset['base'] ?? '');
  private readonly outbox = new Outbox(this.me);
  private readonly enlarged = new Enlarged();
  private readonly courier: Courier;
  private readonly composer: Composer;
  private readonly tabs = ChatTabs.find();

  private readonly threads = new Map<string, Thread>();
  private marks: Marks = new Map();
  private shown: Thread | undefined;
  private asked: string | undefined;
  private talk: string | undefined;
  private loading = false;
  private again = false;
  private inView = false;

  constructor() {
    this.courier = new Courier(this.me, this.post, this.outbox, {
      sending: (letter, percent) => this.threads.get(letter.consultation)?.sending(letter, percent),
      delayed: (letter) => this.threads.get(letter.consultation)?.delayed(letter),
      sent: (letter, message) => this.threads.get(letter.consultation)?.put(message),
      refused: (letter) => this.refused(letter),
      waiting: (waiting) => this.tellOfConnection(waiting),
    });
    this.composer = new Composer(this.me, this.outbox, (letters) => this.send(letters));
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
    this.followTalk();
    const wanted = this.wanted();
    document.body.toggleAttribute('data-chat', wanted !== undefined);
    document.body.toggleAttribute('data-chat-only', document.querySelector('#conversation[data-way=chat]') !== null);
    this.place.hidden = wanted === undefined;
    if (wanted !== undefined && wanted !== this.shown?.consultation) {
      void this.open(wanted);
    } else if (wanted !== undefined && this.shown?.isBehind(this.marks.get(wanted)) === true) {
      void this.load();
    }
    this.tabs?.draw(this.marks, wanted, this.isLookedAt);
    this.tellUnread();
    this.courier.go();
  }

  /** A conversation that begins is shown, unless somebody is writing in another: their next word would go to the wrong person. */
  private followTalk(): void {
    const talk = document.querySelector<HTMLElement>('[data-talk]')?.dataset['talk'];
    if (talk !== undefined && talk !== this.talk && !(this.shown !== undefined && this.composer.isInUse)) {
      this.asked = talk;
    }
    this.talk = talk;
  }

  /** What was asked for, also if it is over; a patient who waits for one doctor need not ask. */
  private wanted(): string | undefined {
    const first = this.place.dataset['opens'] === 'true' ? [...this.marks.keys()][0] : undefined;
    return this.asked ?? first ?? this.shown?.consultation;
  }

  private thread(consultation: string): Thread {
    const thread =
      this.threads.get(consultation) ??
      new Thread(consultation, this.post, this.outbox, this.enlarged, {
        drop: (letter) => void this.drop(letter),
        sendAgain: (letter) => void this.sendAgain(letter),
      });
    this.threads.set(consultation, thread);
    return thread;
  }

  private async open(consultation: string): Promise<void> {
    this.shown?.leave(this.log);
    const thread = this.thread(consultation);
    this.shown = thread;
    this.log.setAttribute('aria-live', 'off');
    thread.enter(this.log);
    this.composer.show(consultation);
    this.drawAround(thread);
    for (const letter of await this.outbox.all()) {
      if (letter.consultation === consultation) {
        thread.putLetter(letter);
      }
    }
    if (this.shown === thread) {
      await this.load();
    }
  }

  private drawAround(thread: Thread): void {
    need('chat-with').textContent = thread.with;
    need('chat-closed').hidden = thread.open;
    need('chat-empty').hidden = !thread.isEmpty;
    this.composer.open = thread.open;
  }

  private async load(): Promise<void> {
    this.again = true;
    if (this.loading) {
      return;
    }
    this.loading = true;
    while (this.again && this.shown !== undefined) {
      this.again = false;
      const thread = this.shown;
      const mark = this.marks.get(thread.consultation);
      const history = await this.post.after(thread.consultation, thread.last);
      if (history !== undefined && thread === this.shown) {
        thread.show(history, mark, this.log);
        this.drawAround(thread);
        this.again ||= history.more;
        this.markRead();
        this.tellUnread();
      }
      this.again ||= thread !== this.shown;
    }
    this.loading = false;
    // From now on what comes is read out.
    setTimeout(() => this.log.setAttribute('aria-live', 'polite'), 200);
  }

  // What is on its way.

  private async send(letters: Letter[]): Promise<void> {
    for (const letter of letters) {
      await this.outbox.put(letter);
      this.threads.get(letter.consultation)?.putLetter(letter);
    }
    need('chat-empty').hidden = true;
    this.log.scrollTop = this.log.scrollHeight;
    this.courier.go();
  }

  private async drop(letter: Letter): Promise<void> {
    await this.courier.cancel(letter.id);
    this.threads.get(letter.consultation)?.removeLetter(letter.id);
    this.composer.focus();
  }

  private async sendAgain(letter: Letter): Promise<void> {
    delete letter.refused;
    await this.outbox.put(letter);
    this.threads.get(letter.consultation)?.putLetter(letter);
    this.courier.go();
  }

  private refused(letter: Letter): void {
    const text = word('failed', letter.refused ?? '');
    this.threads.get(letter.consultation)?.refused(letter);
    if (letter.consultation === this.shown?.consultation) {
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

  // Reading.

  private opened(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>('[data-chat], [data-tab]');
    const consultation = link?.dataset['chat'] ?? link?.dataset['tab'];
    if (consultation === undefined || link === document.body) {
      return;
    }
    event.preventDefault();
    this.asked = consultation;
    this.follow();
    this.place.scrollIntoView({ block: 'nearest' });
    this.composer.focus();
  }

  private get isLookedAt(): boolean {
    return this.inView && !document.hidden && document.hasFocus();
  }

  /** Only what was on a screen that somebody looks at. */
  private markRead(): void {
    const thread = this.shown;
    if (thread === undefined || !this.isLookedAt || thread.lastTheirs <= thread.readUpTo) {
      return;
    }
    const before = thread.readUpTo;
    thread.readUpTo = thread.lastTheirs;
    void this.post.read(thread.consultation, thread.readUpTo).then((told) => told || (thread.readUpTo = before));
  }

  /** In the title, at each conversation's button, and where the chat is out of sight. */
  private tellUnread(): void {
    const unread = [...this.marks.values()].reduce((sum, mark) => sum + mark.unread, 0);
    if (document.getElementById('window') === null) {
      countInTitle('unread', unread);
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
