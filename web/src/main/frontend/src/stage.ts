// Where a call is seen and heard: pictures, buttons, the time left.

import { Call } from './call';
import { CallDevices } from './calldevices';
import { ConnectionWatch } from './connection';
import { need, notice, unsay, word } from './dom';
import { LegMeter } from './legmeter';
import { closeMedia, type Media } from './media';
import { MutedSpeech } from './mutedspeech';
import { Picture } from './picture';
import { afterPress } from './press';
import type { Quality } from './quality';
import type { Ticket } from './server';

/** Which consultation this tab was talking in, so that a reload comes back to it. */
const TALKING_IN = 'dozvon-talking-in';

export class Stage {
  private call: Call | undefined;
  private together = false;
  private held = false;
  private picture: Picture | undefined;
  private cameAgain = false;
  private parting = '';
  private readonly remote = need<HTMLVideoElement>('remote');
  private readonly own = need<HTMLVideoElement>('own');
  private readonly mute = need<HTMLButtonElement>('mute');
  private readonly camera = need<HTMLButtonElement>('camera');
  private readonly play = need<HTMLButtonElement>('play');
  private readonly fullScreen = need<HTMLButtonElement>('full-screen');
  private readonly devices = new CallDevices(this.remote);
  private readonly mutedSpeech = new MutedSpeech();
  private watch: ConnectionWatch | undefined;
  private meter: LegMeter | undefined;

  /**
   * @param changed said when a call began or was over
   * @param again joins the same conversation anew
   */
  constructor(
    private readonly changed: () => void,
    private readonly again: () => void,
  ) {
    this.mute.addEventListener('click', () => this.toggle(this.mute, 'audio'));
    this.camera.addEventListener('click', () => this.toggle(this.camera, 'video'));
    this.play.addEventListener('click', () => void this.playRemote());
    this.remote.addEventListener('resize', () => this.showPicture());
    offerFullScreen(this.fullScreen, this.remote);
    addEventListener('pagehide', () => this.call?.hangUp());
  }

  get inCall(): boolean {
    return this.call !== undefined;
  }

  /** What this tab was talking in before it was reloaded. */
  static get talkingIn(): string | null {
    return sessionStorage.getItem(TALKING_IN);
  }

  /** Of a tab that is not to come back. */
  static forget(): void {
    sessionStorage.removeItem(TALKING_IN);
  }

  /** Neither hears the other while the server says so. */
  hold(on: boolean): void {
    if (this.call !== undefined && this.held !== on) {
      this.held = on;
      this.call.hold(on);
    }
  }

  /** A microphone that was off before a hold stays off after it. */
  private switchTracks(): void {
    for (const track of this.call?.stream.getTracks() ?? []) {
      const button = track.kind === 'audio' ? this.mute : this.camera;
      track.enabled = !this.held && button.getAttribute('aria-pressed') !== 'true';
    }
  }

  /** @param consultation left out for a call that is none */
  join(consultation: string | undefined, ticket: Ticket, media: Media, video: boolean): void {
    if (consultation === undefined) {
      Stage.forget();
    } else {
      sessionStorage.setItem(TALKING_IN, consultation);
    }
    this.parting = '';
    notice(word('connecting'));
    this.remote.srcObject = new MediaStream();
    this.own.srcObject = media.stream;
    const hasCamera = media.stream.getVideoTracks().length > 0;
    this.camera.hidden = !hasCamera;
    this.own.hidden = !hasCamera;
    this.reset(this.mute);
    this.reset(this.camera);
    this.held = false;
    const call = new Call(ticket, media.stream, video, {
      onTrack: (track) => this.add(track),
      onConnected: () => {
        connected(media);
        this.watchPicture(call);
        this.watchConnection(call);
        if (consultation !== undefined) {
          this.measure(call, consultation);
        }
        void this.playRemote();
      },
      onHold: () => this.switchTracks(),
      onOver: (reason, ours, sentAway) => this.over(call, reason, ours, sentAway),
    });
    this.call = call;
    this.devices.begin(call);
    need('stage').toggleAttribute('data-voice', !video);
    this.show(true);
    need('stage').scrollIntoView({ block: 'nearest' });
  }

  /** Leaves by the person's own wish: a reload does not come back. */
  leave(): void {
    sessionStorage.removeItem(TALKING_IN);
    this.call?.hangUp();
  }

  /** The consultation is over: the exchange says good-bye and hangs up, but if it does not … */
  consultationOver(): void {
    sessionStorage.removeItem(TALKING_IN);
    const call = this.call;
    setTimeout(() => call?.hangUp(), 15_000);
  }

  /** Says why the consultation is over; it stays said when the call itself ends a moment later. */
  part(text: string): void {
    this.parting = text;
    notice(text);
  }

  /**
   * Whether both sides are there now. Who has just come sees nothing until a whole picture arrives, and an exchange that
   * joins two calls late does not always get one asked for: each side sends some of its own accord.
   */
  bothThere(together: boolean): void {
    if (together && !this.together) {
      [300, 1_500, 4_000, 9_000].forEach((after) => setTimeout(() => void this.call?.sendWholePicture(), after));
    }
    this.together = together && this.inCall;
    if (!this.together) {
      this.sayQuality(undefined);
    }
  }

  /** Voice only: no camera runs, no picture is shown. */
  voiceOnly(): void {
    need('stage').toggleAttribute('data-voice', true);
    this.call?.stream.getVideoTracks().forEach((track) => track.stop());
    this.camera.hidden = true;
    this.own.hidden = true;
  }

  get connection(): RTCPeerConnection | undefined {
    return this.call?.connection;
  }

  private add(track: MediaStreamTrack): void {
    (this.remote.srcObject as MediaStream).addTrack(track);
    track.addEventListener('mute', () => this.showPicture());
    track.addEventListener('unmute', () => this.showPicture());
    void this.playRemote();
    this.showPicture();
  }

  /** A browser that was given no click may refuse to play sound. */
  private async playRemote(): Promise<void> {
    try {
      await this.remote.play();
      this.play.hidden = true;
    } catch (error) {
      this.play.hidden = !(error instanceof DOMException && error.name === 'NotAllowedError');
    }
  }

  private watchPicture(call: Call): void {
    this.picture?.stop();
    this.picture = call.connection && new Picture(call.connection, () => this.comeAgain());
  }

  private watchConnection(call: Call): void {
    this.watch?.stop();
    this.watch = call.connection && new ConnectionWatch(call.connection, (quality) => this.sayQuality(quality));
  }

  private measure(call: Call, consultation: string): void {
    this.meter?.stop();
    const side = location.pathname.startsWith('/doctor') ? 'doctor' : 'cabinet';
    this.meter = call.connection && new LegMeter(call.connection, `/${side}/consultations/${consultation}/quality`);
  }

  /** While somebody is missing nothing can be said of the connection. */
  private sayQuality(quality: Quality | undefined): void {
    const place = need('quality');
    const text = quality === undefined || !this.together ? '' : word(`quality-${quality}`);
    if (place.textContent !== text) {
      place.textContent = text;
      place.dataset['quality'] = text === '' ? '' : quality;
    }
  }

  /** Once for each page at most: what that does not mend must not go round in circles. */
  private comeAgain(): void {
    if (!this.cameAgain) {
      this.cameAgain = true;
      this.again();
    }
  }

  private showPicture(): void {
    const tracks = (this.remote.srcObject as MediaStream | null)?.getVideoTracks() ?? [];
    const seen = tracks.some((track) => !track.muted && track.readyState === 'live') && this.remote.videoWidth > 0;
    need('no-picture').hidden = seen;
    this.remote.classList.toggle('unseen', !seen);
  }

  private over(call: Call, reason: string | undefined, ours: boolean, sentAway: boolean): void {
    closeMedia(call.stream);
    if (this.call !== call) {
      return;
    }
    this.call = undefined;
    this.held = false;
    if (sentAway) {
      // Another tab or machine has taken its place, or all is over: this one must not come back by itself.
      sessionStorage.removeItem(TALKING_IN);
    }
    this.picture?.stop();
    this.watch?.stop();
    this.meter?.stop();
    this.sayQuality(undefined);
    this.devices.end();
    this.mutedSpeech.stop();
    this.remote.srcObject = null;
    this.own.srcObject = null;
    this.show(false);
    notice(reason ?? (ours ? word('left') : this.parting), reason === undefined ? 'plain' : 'bad');
    this.changed();
  }

  private show(visible: boolean): void {
    need('stage').hidden = !visible;
    if (!visible && document.fullscreenElement !== null) {
      void document.exitFullscreen();
    }
    document.body.toggleAttribute('data-in-call', visible);
    this.showPicture();
    if (visible) {
      this.changed();
    }
  }

  private toggle(button: HTMLButtonElement, kind: 'audio' | 'video'): void {
    const tracks = this.call?.stream.getTracks().filter((track) => track.kind === kind) ?? [];
    const on = button.getAttribute('aria-pressed') === 'true';
    const [microphone] = kind === 'audio' ? tracks : [];
    if (microphone !== undefined && on) {
      this.mutedSpeech.stop();
    } else if (microphone !== undefined) {
      this.mutedSpeech.listen(microphone);
    }
    this.press(button, !on);
    this.switchTracks();
  }

  private reset(button: HTMLButtonElement): void {
    this.press(button, false);
  }

  private press(button: HTMLButtonElement, pressed: boolean): void {
    if (button === this.mute) {
      need('muted').hidden = !pressed;
    }
    button.setAttribute('aria-pressed', String(pressed));
    button.textContent = (pressed ? button.dataset['on'] : button.dataset['off']) ?? '';
  }
}

/** With the buttons, where the browser can; iPhones show the picture alone. */
function offerFullScreen(button: HTMLButtonElement, picture: HTMLVideoElement & { webkitEnterFullscreen?(): void }): void {
  button.hidden = !document.fullscreenEnabled && picture.webkitEnterFullscreen === undefined;
  button.addEventListener('click', () => {
    if (document.fullscreenElement !== null) {
      void document.exitFullscreen();
    } else if (document.fullscreenEnabled) {
      void need('stage').requestFullscreen();
    } else {
      picture.webkitEnterFullscreen?.();
    }
  });
  document.addEventListener('fullscreenchange', () => {
    const on = document.fullscreenElement !== null;
    button.textContent = (on ? button.dataset['on'] : button.dataset['off']) ?? '';
  });
}

/** Good news goes away by itself. */
function connected(media: Media): void {
  const text = word(media.withoutCamera ? 'no-camera' : 'connected');
  notice(text);
  setTimeout(() => afterPress(() => unsay(text)), 5_000);
}
