// The page's lasting connection: snapshots in, signs of life out.

import { Idiomorph } from 'idiomorph';
import { need, notice, unsay, word } from './dom';
import { tellLocked, whenUnlocked } from './locked';
import { afterPress } from './press';
import { lastWord, tell } from './server';

const SHORTEST_PAUSE = 500;
// While somebody looks at the page; hidden ones may take their time.
const LONGEST_PAUSE = 3_000;
const LONGEST_PAUSE_HIDDEN = 20_000;
const SILENT_AFTER = 40_000;
const FEW_LOSSES = 2;

/**
 * Shows every snapshot the server sends. Connects again after a loss, sooner when the person looks at the page or the
 * network comes back; what was missed meanwhile is in the first snapshot.
 */
export class Live {
  readonly page = newId();
  private source: EventSource | undefined;
  private pause = SHORTEST_PAUSE;
  private timer = 0;
  private heardAt = 0;
  private losses = 0;
  private newest: string | undefined;

  /** @param of what the page shows, where a person has pages that show different things */
  constructor(
    private readonly shown: () => void,
    private readonly of = '',
  ) {}

  /** Whether the server is there, as far as one can tell: a page that is left loses its connection before it knows. */
  get heard(): boolean {
    return this.losses <= FEW_LOSSES;
  }

  start(): void {
    this.connect();
    addEventListener('online', () => this.look());
    document.addEventListener('visibilitychange', () => document.hidden || this.look());
    addEventListener('pageshow', (event) => event.persisted && this.look());
    addEventListener('pagehide', () => {
      this.source?.close();
      this.source = undefined;
      lastWord(`/live/${this.page}/closed`);
    });
    setInterval(() => this.look(), SILENT_AFTER);
    whenUnlocked(() => this.connect());
  }

  /** Connects at once if the connection is gone, or has been silent for too long to be believed. */
  private look(): void {
    if (this.source === undefined || Date.now() - this.heardAt > SILENT_AFTER) {
      this.connect();
    }
  }

  private connect(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.heardAt = Date.now();
    const source = new EventSource(`/live?page=${this.page}${this.of === '' ? '' : `&of=${this.of}`}`);
    this.source = source;
    source.addEventListener('snapshot', (event: MessageEvent<string>) => this.hear(event.data));
    // Browsers slow down the timers of hidden pages, but not what the network brings.
    source.addEventListener('heartbeat', () => void this.alive());
    source.addEventListener('locked', () => tellLocked());
    source.addEventListener('error', () => this.lost(source));
  }

  private hear(html: string): void {
    this.heardAt = Date.now();
    this.pause = SHORTEST_PAUSE;
    this.losses = 0;
    this.newest = html;
    afterPress(() => this.show());
  }

  private show(): void {
    const html = this.newest;
    if (html === undefined) {
      return;
    }
    this.newest = undefined;
    unsay(word('offline'));
    Idiomorph.morph(need('snapshot'), html, {
      morphStyle: 'outerHTML',
      ignoreActiveValue: true,
      callbacks: {
        // What a person has unfolded stays unfolded, and a button whose press is being handled takes no other.
        beforeAttributeUpdated: (name: string) => name !== 'open' && name !== 'disabled',
      },
    });
    this.shown();
  }

  private async alive(): Promise<void> {
    this.heardAt = Date.now();
    if ((await tell(`/live/${this.page}/alive`)) === 410) {
      this.connect();
    }
  }

  private lost(source: EventSource): void {
    if (source !== this.source) {
      return;
    }
    source.close();
    this.source = undefined;
    this.losses += 1;
    if (this.losses > FEW_LOSSES) {
      afterPress(() => this.losses > 0 && notice(word('offline'), 'bad'));
      void this.leadOut();
    }
    this.timer = window.setTimeout(() => this.connect(), this.pause * (0.5 + Math.random()));
    this.pause = Math.min(this.pause * 2, document.hidden ? LONGEST_PAUSE_HIDDEN : LONGEST_PAUSE);
  }

  /** An event source does not tell why it was refused: perhaps the session is over. */
  private async leadOut(): Promise<void> {
    const status = await tell(`/live/${this.page}/alive`);
    if (status === 401) {
      location.assign('/');
    } else if (status === 423) {
      tellLocked();
    }
  }
}

/** `crypto.randomUUID` is missing on plain-http pages. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
