// A seat's phone: registered at the exchange as long as the page is open, rung by it, and able to call nobody. It knows
// nothing of our service, so it goes on while that is away.

import { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import type { IncomingRequest } from 'jssip/lib/SIPMessage';
import { closeMedia, openMedia } from './media';
import { Holding, hurry, replaceTrack } from './sip';

/** With what a page registers. */
export interface Seat {
  readonly name: string;
  readonly password: string;
  readonly webSocket: string;
  readonly domain: string;
  readonly ice: string[];
}

/** `away`: the exchange does not answer, or refuses. */
export type Line = 'off' | 'connecting' | 'there' | 'away';

export type Talk = 'none' | 'ringing' | 'answering' | 'talking';

export interface PhoneEvents {
  /** The line or the call is something else than before. */
  changed(): void;
  /** Registered anew. */
  there(): void;
  /** The other side's sound. */
  sound(stream: MediaStream): void;
  /** There is no microphone; the message is for people. */
  noMicrophone(error: unknown): void;
}

/** Seconds; the exchange forgets a page that has not said for so long that it is there. */
const REGISTERED_FOR = 120;
/** Milliseconds in which a call that comes is the one that was waited for. */
const EXPECTED_FOR = 20_000;
/** Temporarily unavailable: the caller goes on waiting, and another phone rings. */
const NOT_NOW = 480;
const BUSY = 486;

export class Softphone {
  private agent: UA | undefined;
  private seat: Seat | undefined;
  private session: RTCSession | undefined;
  private request: IncomingRequest | undefined;
  private media: Promise<MediaStream> | undefined;
  private open: MediaStream | undefined;
  private holding: Holding | undefined;
  private muted = false;
  private quietly = false;
  private expected = 0;
  private state: Line = 'off';
  private phase: Talk = 'none';
  private begun = 0;

  constructor(private readonly events: PhoneEvents) {}

  get line(): Line {
    return this.state;
  }

  get talk(): Talk {
    return this.phase;
  }

  /** When it began to ring or was answered, by this device's clock. */
  get since(): number {
    return this.begun;
  }

  get held(): boolean {
    return this.holding?.on ?? false;
  }

  get isMuted(): boolean {
    return this.muted;
  }

  /** Who calls, as the exchange tells. */
  get caller(): string {
    const from = this.request?.from;
    return from?.display_name || from?.uri.user || '';
  }

  get connection(): RTCPeerConnection | undefined {
    return this.session?.connection ?? undefined;
  }

  /** What is sent; nothing while nobody talks. */
  get stream(): MediaStream {
    return this.open ?? new MediaStream();
  }

  replace(track: MediaStreamTrack): Promise<void> {
    return replaceTrack(this.connection, this.stream, track);
  }

  start(seat: Seat): void {
    this.stop();
    this.quietly = false;
    this.seat = seat;
    this.becomeLine('connecting');
    const agent = new UA({
      sockets: [new WebSocketInterface(seat.webSocket)],
      uri: `sip:${seat.name}@${seat.domain}`,
      password: seat.password,
      register: true,
      register_expires: REGISTERED_FOR,
      connection_recovery_min_interval: 1,
      connection_recovery_max_interval: 10,
      session_timers: false,
      user_agent: 'dozvon',
    });
    this.agent = agent;
    const current = (action: () => void) => () => this.agent === agent && action();
    agent.on('registered', current(() => this.registered()));
    agent.on('unregistered', current(() => this.becomeLine('away')));
    agent.on('registrationFailed', current(() => this.failed(agent)));
    agent.on('disconnected', current(() => this.becomeLine('away')));
    agent.on('newRTCSession', (event: { originator: string; session: RTCSession; request: unknown }) => {
      if (event.originator === 'remote') {
        this.invited(event.session, event.request as IncomingRequest);
      }
    });
    agent.start();
  }

  /** Ends a call too. */
  stop(): void {
    const agent = this.agent;
    this.agent = undefined;
    agent?.stop();
    this.becomeLine('off');
  }

  /** Another page is the phone from now on. A call that is here is taken from it by the exchange, and not ended. */
  quiet(): void {
    this.quietly = true;
    if (this.phase === 'none' || this.phase === 'ringing') {
      this.stop();
    } else {
      this.agent?.unregister();
    }
  }

  /** The next call is answered by itself: it is the one that this page was in. */
  expect(): void {
    this.expected = Date.now() + EXPECTED_FOR;
  }

  private registered(): void {
    if (this.quietly) {
      this.agent?.unregister();
      return;
    }
    const before = this.state;
    this.becomeLine('there');
    if (before !== 'there') {
      this.events.there();
    }
  }

  /** JsSIP tries again only after a lost connection. */
  private failed(agent: UA): void {
    this.becomeLine('away');
    setTimeout(() => this.agent === agent && !this.quietly && agent.isConnected() && agent.register(), 3_000);
  }

  private becomeLine(now: Line): void {
    const state = this.quietly ? 'off' : now;
    if (this.state !== state) {
      this.state = state;
      this.events.changed();
    }
  }

  private invited(session: RTCSession, request: IncomingRequest): void {
    const answers = answersItself(request) || Date.now() < this.expected;
    if (this.session !== undefined && !answers) {
      session.terminate({ status_code: BUSY });
      return;
    }
    this.expected = 0;
    const former = this.session;
    this.session = undefined;
    this.clear();
    if (former !== undefined && !former.isEnded()) {
      former.terminate();
    }
    this.session = session;
    this.request = request;
    hurry(session);
    session.on('peerconnection', (event) => this.listen(event.peerconnection));
    session.on('confirmed', () => this.mine(session) && this.become('talking'));
    session.on('ended', () => this.over(session));
    session.on('failed', () => this.over(session));
    this.media = openMedia(false).then((it) => it.stream);
    this.media.catch(() => undefined);
    this.become('ringing');
    if (answers) {
      void this.answer();
    }
  }

  private listen(connection: RTCPeerConnection): void {
    connection.addEventListener('track', (event) =>
      this.events.sound(event.streams[0] ?? new MediaStream([event.track])),
    );
  }

  private mine(session: RTCSession): boolean {
    return this.session === session;
  }

  private become(phase: Talk): void {
    this.phase = phase;
    if (phase === 'ringing' || phase === 'talking') {
      this.begun = Date.now();
    }
    this.events.changed();
  }

  async answer(): Promise<void> {
    const session = this.session;
    if (session === undefined || this.phase !== 'ringing') {
      return;
    }
    this.become('answering');
    try {
      const stream = await (this.media ?? openMedia(false).then((it) => it.stream));
      if (!this.mine(session) || session.isEnded()) {
        closeMedia(stream);
        return;
      }
      this.open = stream;
      this.holding = new Holding(session, () => this.switchTracks());
      const iceServers = (this.seat?.ice ?? []).map((urls) => ({ urls }));
      session.answer({ mediaStream: stream, pcConfig: { iceServers } });
    } catch (error) {
      this.events.noMicrophone(error);
      session.terminate({ status_code: NOT_NOW });
    }
  }

  decline(): void {
    if (this.phase === 'ringing') {
      this.session?.terminate({ status_code: NOT_NOW });
    }
  }

  hangUp(): void {
    if (this.session !== undefined && !this.session.isEnded()) {
      this.session.terminate();
    }
  }

  hold(on: boolean): void {
    this.holding?.set(on);
    this.events.changed();
  }

  mute(on: boolean): void {
    this.muted = on;
    this.switchTracks();
    this.events.changed();
  }

  press(key: string): void {
    if (this.phase === 'talking') {
      this.session?.sendDTMF(key, { transportType: 'RFC2833' as never });
    }
  }

  /** A microphone that was off before a hold stays off after it. */
  private switchTracks(): void {
    for (const track of this.open?.getTracks() ?? []) {
      track.enabled = !this.muted && !this.held;
    }
  }

  private over(session: RTCSession): void {
    if (!this.mine(session)) {
      return;
    }
    this.session = undefined;
    this.clear();
    this.become('none');
    if (this.quietly) {
      this.stop();
    }
  }

  private clear(): void {
    this.media?.then(closeMedia, () => undefined);
    this.media = undefined;
    this.open = undefined;
    this.holding = undefined;
    this.muted = false;
    this.request = undefined;
  }
}

/** The exchange says of a call that it is to be answered without being asked (RFC 5373). */
function answersItself(request: IncomingRequest): boolean {
  return /auto/i.test(request.getHeader('Answer-Mode') ?? '');
}
