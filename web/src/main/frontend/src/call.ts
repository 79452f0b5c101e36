// One call of this browser: dials sip:<token>@<domain> over the exchange's web socket. No registration, no password:
// the token is the right to this one call.

import { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import { word } from './dom';
import type { Ticket } from './server';
import { Holding, hurry, replaceTrack } from './sip';

export interface CallEvents {
  /** Sound or picture of the other side. */
  onTrack(track: MediaStreamTrack): void;
  onConnected(): void;
  /** The other side was put on hold or taken back: which tracks are on is to be said anew. */
  onHold(): void;
  /**
   * Over, once for each call; a reason in words unless one side hung up.
   *
   * @param sentAway the exchange ended it, and not the line or this page
   */
  onOver(reason: string | undefined, ours: boolean, sentAway: boolean): void;
}

export class Call {
  private readonly agent: UA;
  private readonly session: RTCSession;
  private over = false;
  private hungUp = false;
  private readonly holding: Holding;
  private pausing: Promise<void> | undefined;

  constructor(
    ticket: Ticket,
    readonly stream: MediaStream,
    video: boolean,
    private readonly events: CallEvents,
  ) {
    this.agent = new UA({
      sockets: [new WebSocketInterface(ticket.webSocket)],
      uri: `sip:${ticket.user ?? 'dozvon-web'}@${ticket.domain}`,
      register: false,
      session_timers: false,
      user_agent: 'dozvon',
    });
    this.agent.start();
    this.session = this.agent.call(`sip:${ticket.token}@${ticket.domain}`, {
      mediaStream: stream,
      pcConfig: { iceServers: [] },
      rtcOfferConstraints: { offerToReceiveAudio: true, offerToReceiveVideo: video },
    });
    this.holding = new Holding(this.session, () => this.events.onHold());
    this.listen();
  }

  private listen(): void {
    this.session.connection?.addEventListener('track', (event) => this.events.onTrack(event.track));
    hurry(this.session);
    this.session.on('confirmed', () => this.events.onConnected());
    this.session.on('ended', (event) => this.ended(undefined, event.originator === 'remote'));
    this.session.on('failed', (event) => this.ended(this.hungUp ? undefined : reason(event.cause)));
  }

  /** The connection, for those who want to see what flows. */
  get connection(): RTCPeerConnection | undefined {
    return this.session.connection ?? undefined;
  }

  /**
   * There is no call for a key frame in browsers, but an encoder that was paused starts with one. One pause at a time:
   * two that overlap make each other's parameters stale (W3C WebRTC, setParameters), and the camera would stay paused.
   */
  sendWholePicture(): Promise<void> {
    this.pausing ??= this.pauseAndGoOn().finally(() => (this.pausing = undefined));
    return this.pausing;
  }

  private async pauseAndGoOn(): Promise<void> {
    for (const sender of this.connection?.getSenders() ?? []) {
      if (sender.track?.kind === 'video' && sender.track.readyState === 'live') {
        await setActive(sender, false);
        while (!(await setActive(sender, true)) && this.connection?.connectionState === 'connected') {
          await new Promise((again) => setTimeout(again, 200));
        }
      }
    }
  }

  /** Sends this in the place of what is sent now. */
  replace(track: MediaStreamTrack): Promise<void> {
    return replaceTrack(this.connection, this.stream, track);
  }

  hangUp(): void {
    this.hungUp = true;
    if (!this.session.isEnded()) {
      this.session.terminate();
    }
  }

  press(key: string): void {
    this.session.sendDTMF(key, { transportType: 'RFC2833' as never });
  }

  hold(on: boolean): void {
    if (!this.over) {
      this.holding.set(on);
    }
  }

  private ended(reason: string | undefined, sentAway = false): void {
    if (this.over) {
      return;
    }
    this.over = true;
    this.agent.stop();
    this.events.onOver(reason, this.hungUp, sentAway);
  }
}

/** JsSIP's causes in words for the person. */
function reason(cause: string): string {
  switch (cause) {
    case 'Connection Error':
    case 'Request Timeout':
    case 'Unavailable':
      return word('exchange-unreachable');
    case 'Rejected':
    case 'Not Found':
    case 'Address Incomplete':
    case 'Authentication Error':
      return word('ticket-refused');
    case 'WebRTC Error':
    case 'RTP Timeout':
    case 'Incompatible SDP':
    case 'Missing SDP':
    case 'Bad Media Description':
      return word('media-failed');
    default:
      return word('call-failed');
  }
}

/** Whether it was done; during a renegotiation it may not be possible just then. */
async function setActive(sender: RTCRtpSender, active: boolean): Promise<boolean> {
  try {
    const parameters = sender.getParameters();
    parameters.encodings.forEach((encoding) => (encoding.active = active));
    await sender.setParameters(parameters);
    return true;
  } catch {
    return false;
  }
}
