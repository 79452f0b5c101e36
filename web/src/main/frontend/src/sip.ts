// What the calls of all our pages do alike, placed or received.

import type { RTCSession } from 'jssip/lib/RTCSession';

/** Addresses of the own network come at once; nothing is gained by waiting for those that do not. */
const CANDIDATES_WITHIN = 1_000;

export function hurry(session: RTCSession): void {
  let timer = 0;
  session.on('icecandidate', (event) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => event.ready(), CANDIDATES_WITHIN);
  });
}

/**
 * The exchange sends neither sound nor picture while the other side is on hold. What is agreed on at the moment has to
 * be finished first.
 */
export class Holding {
  private wanted = false;

  /** @param switched JsSIP has just switched every track on or off */
  constructor(
    private readonly session: RTCSession,
    private readonly switched: () => void,
  ) {}

  get on(): boolean {
    return this.wanted;
  }

  set(on: boolean): void {
    this.wanted = on;
    this.agree();
  }

  private agree(): void {
    if (this.session.isEnded() || this.session.isOnHold().local === this.wanted) {
      return;
    }
    const next = () => this.agree();
    const begun = this.wanted ? this.session.hold({}, next) : this.session.unhold({}, next);
    if (begun) {
      this.switched();
    } else {
      setTimeout(next, 300);
    }
  }
}

/** Sends this in the place of what is sent now; nothing has to be agreed on anew. */
export async function replaceTrack(
  connection: RTCPeerConnection | undefined,
  stream: MediaStream,
  track: MediaStreamTrack,
): Promise<void> {
  const sender = connection?.getSenders().find((it) => it.track?.kind === track.kind);
  await sender?.replaceTrack(track);
  for (const former of stream.getTracks().filter((it) => it.kind === track.kind && it !== track)) {
    stream.removeTrack(former);
    former.stop();
  }
  stream.addTrack(track);
}
