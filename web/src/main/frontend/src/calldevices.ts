// Other devices in the middle of a call: chosen by the person, plugged in or pulled out.

import { choose, chosen, type DeviceKind, fill, speakThrough } from './devices';
import { need, notice, unsay, word } from './dom';
import { openTrack, type Captured } from './media';

/** A call whose microphone or camera can be another one from now on. */
export interface Spoken {
  readonly stream: MediaStream;
  replace(track: MediaStreamTrack): Promise<void>;
}

export class CallDevices {
  private call: Spoken | undefined;
  private readonly selects: Record<DeviceKind, HTMLSelectElement> = {
    videoinput: need('call-camera'),
    audioinput: need('call-microphone'),
    audiooutput: need('call-speaker'),
  };

  constructor(private readonly remote: HTMLMediaElement) {
    for (const kind of ['videoinput', 'audioinput'] as const) {
      this.selects[kind].addEventListener('change', () => void this.use(kind, this.selects[kind].value));
    }
    this.selects.audiooutput.addEventListener('change', () => void this.hearThrough(this.selects.audiooutput.value));
    navigator.mediaDevices?.addEventListener('devicechange', () => void this.changed());
  }

  begin(call: Spoken): void {
    this.call = call;
    call.stream.getTracks().forEach((track) => this.watch(call, track));
    void speakThrough(this.remote, chosen('audiooutput')).catch(() => undefined);
    void this.list();
  }

  end(): void {
    this.call = undefined;
  }

  /** Something was plugged in or pulled out: who was left without a microphone may have one again. */
  private async changed(): Promise<void> {
    if (this.call !== undefined && this.track('audioinput')?.readyState === 'ended') {
      await this.use('audioinput', undefined);
    }
    await this.list();
  }

  private async list(): Promise<void> {
    if (this.call === undefined) {
      return;
    }
    for (const kind of ['videoinput', 'audioinput'] as const) {
      await fill(this.selects[kind], kind, this.track(kind)?.getSettings().deviceId);
    }
    await fill(this.selects.audiooutput, 'audiooutput', chosen('audiooutput'));
    if (this.track('videoinput')?.readyState !== 'live') {
      this.selects.videoinput.closest('.field')?.toggleAttribute('hidden', true);
    }
  }

  private track(kind: Captured): MediaStreamTrack | undefined {
    const stream = this.call?.stream;
    return (kind === 'videoinput' ? stream?.getVideoTracks() : stream?.getAudioTracks())?.[0];
  }

  /** @param id any device of this kind if left out */
  private async use(kind: Captured, id: string | undefined): Promise<void> {
    const call = this.call;
    const before = this.track(kind);
    if (call === undefined || before === undefined) {
      return;
    }
    unsay(word(kind === 'videoinput' ? 'camera-gone' : 'microphone-gone'));
    const former = before.getSettings().deviceId;
    if (kind === 'videoinput') {
      before.stop(); // Many phones give out one camera at a time.
    }
    try {
      await this.send(call, await openTrack(kind, id), before.enabled);
      if (id !== undefined) {
        choose(kind, id);
      }
    } catch {
      notice(word('device-failed'), 'bad');
      if (id !== undefined && kind === 'videoinput' && former !== undefined) {
        await openTrack(kind, former).then(
          (track) => this.send(call, track, before.enabled),
          () => this.gone(kind),
        );
      } else if (before.readyState === 'ended') {
        this.gone(kind);
      }
    }
    await this.list();
  }

  private async send(call: Spoken, track: MediaStreamTrack, enabled: boolean): Promise<void> {
    if (this.call !== call) {
      track.stop();
      return;
    }
    track.enabled = enabled;
    await call.replace(track);
    this.watch(call, track);
  }

  /** A track ends by itself when its device is pulled out or taken away; stopping it ourselves does not tell. */
  private watch(call: Spoken, track: MediaStreamTrack): void {
    track.addEventListener('ended', () => {
      if (this.call === call) {
        void this.use(track.kind === 'video' ? 'videoinput' : 'audioinput', undefined);
      }
    });
  }

  private gone(kind: Captured): void {
    notice(word(kind === 'videoinput' ? 'camera-gone' : 'microphone-gone'), 'bad');
  }

  private async hearThrough(id: string): Promise<void> {
    try {
      await speakThrough(this.remote, id);
      choose('audiooutput', id);
    } catch {
      notice(word('device-failed'), 'bad');
      await this.list();
    }
  }
}
