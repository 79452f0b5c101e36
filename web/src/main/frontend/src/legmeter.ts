// Measures how a call's sound comes through and reports it to the server, which keeps it with the consultation.

import { newId } from './live';
import { send, sendLast } from './server';
import { type Sound, soundOf, stretchOf } from './sound';

const LOOKS = 2_000;
/** The first report is early: a short call is to be known of, and only what was reported of once may be told of later. */
const FIRST_AFTER = 4_000;
const EVERY = 10_000;

export class LegMeter {
  private readonly meter = newId();
  private readonly timer = window.setInterval(() => void this.look(), LOOKS);
  private readonly leaving = () => this.stop();
  private sounds: Sound[] = [];
  private began = performance.now();
  private due = this.began + FIRST_AFTER;
  private sequence = 0;
  private over = false;

  /** @param path where its reports go */
  constructor(
    private readonly connection: RTCPeerConnection,
    private readonly path: string,
  ) {
    addEventListener('pagehide', this.leaving);
  }

  /** The call is over: what has not been reported is, whatever becomes of the page. */
  stop(): void {
    if (this.over) {
      return;
    }
    this.over = true;
    clearInterval(this.timer);
    removeEventListener('pagehide', this.leaving);
    const last = this.report(true);
    if (last !== undefined) {
      sendLast(this.path, last);
    }
  }

  private async look(): Promise<void> {
    const reports: Record<string, unknown>[] = [];
    (await this.connection.getStats()).forEach((report: Record<string, unknown>) => reports.push(report));
    const sound = soundOf(reports);
    if (this.over || sound === undefined) {
      return;
    }
    this.sounds.push(sound);
    if (performance.now() >= this.due) {
      const report = this.report(false);
      if (report !== undefined) {
        // What is not taken now is not told again: the next one says more.
        await send(this.path, report).catch(() => undefined);
      }
    }
  }

  private report(last: boolean): string | undefined {
    const now = performance.now();
    const stretch = stretchOf(this.sounds, (now - this.began) / 1000);
    if (stretch === undefined) {
      return undefined;
    }
    this.sounds = this.sounds.slice(-1);
    this.began = now;
    this.due = now + EVERY;
    this.sequence += 1;
    return JSON.stringify({ ...stretch, meter: this.meter, sequence: this.sequence, last });
  }
}
