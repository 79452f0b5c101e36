// How a page rings: sound, title, notification, on phones by shaking; of several tabs one makes the noise.

import { Bell } from './bell';
import { word } from './dom';
import { afterPress } from './press';

const PERIOD = 3_000;

export class Ring {
  private readonly title = document.title;
  private context: AudioContext | undefined;
  private ringing: string | undefined;
  private flashing = 0;
  private shaking = 0;
  private readonly bell = new Bell();
  private silence: (() => void) | undefined;

  /** @param volume from 0 to 1, asked for at each ring */
  constructor(private readonly volume: () => number = () => 1) {
    document.addEventListener('visibilitychange', () => this.ringing !== undefined && this.announce(this.ringing));
  }

  /** Begins to ring for this attempt, or stops if there is none. */
  set(attempt: string | undefined): void {
    if (attempt === this.ringing) {
      return;
    }
    this.stop();
    this.ringing = attempt;
    if (attempt !== undefined) {
      this.flash();
      this.shake();
      this.announce(attempt);
      this.sound();
    }
  }

  /** Called from a click: from now on the browser lets this page make a sound. */
  async unlock(): Promise<boolean> {
    this.context ??= new AudioContext();
    await this.context.resume();
    this.sound();
    return this.audible;
  }

  /** Rings where the person chose, e.g. beside a headset that lies on the desk; where the browser lets a page say so. */
  async through(speaker: string): Promise<void> {
    const context = this.context as (AudioContext & { setSinkId?(id: string): Promise<void> }) | undefined;
    await context?.setSinkId?.(speaker);
  }

  get audible(): boolean {
    return this.context?.state === 'running';
  }

  try(): void {
    if (this.context !== undefined) {
      trill(this.context, this.volume());
    }
  }

  private stop(): void {
    clearInterval(this.flashing);
    clearInterval(this.shaking);
    this.bell.fallSilent();
    document.title = this.title;
    this.silence?.();
    this.silence = undefined;
    navigator.vibrate?.(0);
  }

  private flash(): void {
    let on = true;
    document.title = word('ringing-title');
    this.flashing = window.setInterval(() => {
      on = !on;
      document.title = on ? word('ringing-title') : this.title;
    }, 1_000);
  }

  /** Also where no sound is allowed; browsers on computers have nothing to shake. */
  private shake(): void {
    const once = () => navigator.vibrate?.([400, 200, 400]);
    once();
    this.shaking = window.setInterval(once, PERIOD);
  }

  /** The tag makes all tabs together show one. Neutral: whoever sees the screen learns nothing. */
  private announce(attempt: string): void {
    if (document.hidden) {
      void this.bell.ring(word('ringing-title'), word('notification'), attempt);
    }
  }

  /** The lock goes to one of the tabs that can be heard, and with it the noise. */
  private sound(): void {
    afterPress(() => document.body.toggleAttribute('data-silent', !this.audible));
    if (this.ringing === undefined || this.silence !== undefined || !this.audible) {
      return;
    }
    const stopped = new AbortController();
    this.silence = () => stopped.abort();
    const ringUntilStopped = () =>
      new Promise<void>((resolve) => {
        const context = this.context;
        const timer = setInterval(() => context && trill(context, this.volume()), PERIOD);
        if (context) {
          trill(context, this.volume());
        }
        stopped.signal.addEventListener('abort', () => {
          clearInterval(timer);
          resolve();
        });
      });
    if (navigator.locks === undefined) {
      void ringUntilStopped();
    } else {
      navigator.locks.request('dozvon-ring', { signal: stopped.signal }, ringUntilStopped).catch(() => undefined);
    }
  }
}

/** Two short soft tones, twice. */
function trill(context: AudioContext, loudness: number): void {
  for (const [after, pitch] of [[0, 660], [0.25, 830], [0.7, 660], [0.95, 830]] as const) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    const from = context.currentTime + after;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(0.25 * loudness, from + 0.03);
    volume.gain.linearRampToValueAtTime(0, from + 0.22);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + 0.25);
  }
}
