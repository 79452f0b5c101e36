// Takes what is in the outbox to the server, one after another, until it is there.

import type { Message, Outcome, Post } from './letters';
import type { Letter, Outbox } from './outbox';

const SHORTEST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;

export interface Recipient {
  /** @param percent of an image that has gone; undefined for a text */
  sending(letter: Letter, percent: number | undefined): void;
  /** It did not get through; it is sent again when there is a connection. */
  delayed(letter: Letter): void;
  sent(letter: Letter, message: Message): void;
  refused(letter: Letter): void;
  /** Whether anything waits for the connection to come back. */
  waiting(waiting: boolean): void;
}

export class Courier {
  private busy = false;
  private again = false;
  private pause = SHORTEST_PAUSE;
  private timer = 0;
  private under: { id: string; stop: AbortController } | undefined;

  constructor(
    private readonly me: string,
    private readonly post: Post,
    private readonly outbox: Outbox,
    private readonly recipient: Recipient,
  ) {
    addEventListener('online', () => this.go());
  }

  /** At once; also when the server has just been heard of. */
  go(): void {
    clearTimeout(this.timer);
    if (this.busy) {
      this.again = true;
    } else {
      void this.round();
    }
  }

  /** It is not sent any more; of one that had arrived already the conversation tells. */
  async cancel(id: string): Promise<void> {
    await this.outbox.remove(id);
    if (this.under?.id === id) {
      this.under.stop.abort();
    }
  }

  private async round(): Promise<void> {
    this.busy = true;
    do {
      this.again = false;
      await alone(`dozvon-outbox-${this.me}`, () => this.deliver());
    } while (this.again);
    this.busy = false;
  }

  /** Stops at the first that does not get through: what was written later does not arrive earlier. */
  private async deliver(): Promise<void> {
    for (let letter = await this.next(); letter !== undefined; letter = await this.next()) {
      const stop = new AbortController();
      this.under = { id: letter.id, stop };
      const outcome = await this.send(letter, stop.signal);
      this.under = undefined;
      if (outcome.kind === 'later' && !stop.signal.aborted) {
        this.recipient.delayed(letter);
        this.recipient.waiting(true);
        this.timer = window.setTimeout(() => this.go(), this.pause * (0.5 + Math.random()));
        this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
        return;
      }
      await this.settle(letter, outcome);
      this.pause = SHORTEST_PAUSE;
    }
    this.recipient.waiting(false);
  }

  private async next(): Promise<Letter | undefined> {
    return (await this.outbox.all()).find((letter) => letter.refused === undefined);
  }

  private send(letter: Letter, cancelled: AbortSignal): Promise<Outcome> {
    this.recipient.sending(letter, letter.image === undefined ? undefined : 0);
    return this.post.send(letter, (percent) => this.recipient.sending(letter, percent), cancelled);
  }

  private async settle(letter: Letter, outcome: Outcome): Promise<void> {
    if (outcome.kind === 'sent') {
      await this.outbox.remove(letter.id);
      this.recipient.sent(letter, outcome.message);
    } else if (outcome.kind === 'refused') {
      letter.refused = outcome.reason;
      await this.outbox.put(letter);
      this.recipient.refused(letter);
    }
  }
}

/** Of several tabs one sends at a time; sent by two, a message would still be there once. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  if (navigator.locks === undefined) {
    await work();
  } else {
    await navigator.locks.request(name, work);
  }
}
