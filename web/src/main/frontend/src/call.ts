// One call of this browser: dials sip:<token>@<domain> over the exchange's web socket. No registration, no password:
// the token is the right to this one call.

import { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import { word } from './dom';
import type { Ticket } from './server';

/** Addresses of the own network come at once; nothing is gained by waiting for those that do not. */
const CANDIDATES_WITHIN = 1_000;

export interface CallEvents {
  /** Sound or picture of the other side. */
  onTrack(track: MediaStreamTrack): void;
  onConnected(): void;
  /** Over, once for each call; a reason in words unless one side hung up. */
  onOver(reason: string | undefined, ours: boolean): void;
}

export class Call {
  private readonly agent: UA;
  private readonly session: RTCSession;
  private over = false;
  private hungUp = false;
  private pausing: Promise<void> | undefined;

  constructor(
    ticket: Ticket,
    readonly stream: MediaStream,
    video: boolean,
    private readonly events: CallEvents,
  ) {
    this.agent = new UA({
      sockets: [new WebSocketInterface(ticket.webSocket)],
      uri: `sip:dozvon-web@${ticket.domain}`,
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
    this.listen();
  }

  private listen(): void {
    this.session.connection?.addEventListener('track', (event) => this.events.onTrack(event.track));
    let hurry = 0;
    this.session.on('icecandidate', (event) => {
      clearTimeout(hurry);
      hurry = window.setTimeout(() => event.ready(), CANDIDATES_WITHIN);
    });
    this.session.on('confirmed', () => this.events.onConnected());
    this.session.on('ended', () => this.ended(undefined));
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

  /** Sends this in the place of what is sent now; nothing has to be agreed on anew. */
  async replace(track: MediaStreamTrack): Promise<void> {
    const sender = this.connection?.getSenders().find((it) => it.track?.kind === track.kind);
    await sender?.replaceTrack(track);
    for (const former of this.stream.getTracks().filter((it) => it.kind === track.kind && it !== track)) {
      this.stream.removeTrack(former);
      former.stop();
    }
    this.stream.addTrack(track);
  }

  hangUp(): void {
    this.hungUp = true;
    if (!this.session.isEnded()) {
      this.session.terminate();
    }
  }

  private ended(reason: string | undefined): void {
    if (this.over) {
      return;
    }
    this.over = true;
    this.agent.stop();
    this.events.onOver(reason, this.hungUp);
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
