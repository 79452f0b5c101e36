// The other side's picture: notices that it has frozen, and sets it going again.
//
// Who comes back after a reload is a new camera, but Asterisk sends its pictures on under the former one's SSRC
// (chan_pjsip does nothing at AST_CONTROL_SRCCHANGE). Their numbers and times (VP8 picture id, RTP timestamp) begin
// anywhere, and if both lie before those of the last picture shown, Chromium drops all of them, whole ones too
// (FrameBuffer::InsertFrame). Asking for key frames does not help then; receiving afresh does.

/** For how long pictures may arrive without one being shown, the first time and again. */
const PATIENCE = [1_500, 3_000, 5_000];
/** A picture that has moved for so long is trusted again. */
const TRUSTED_AFTER = 30_000;

export class Picture {
  private readonly timer = window.setInterval(() => void this.look(), 500);
  private packets = 0;
  private shown = 0;
  private movedAt = Date.now();
  private triedAt = 0;
  private tries = 0;

  /** @param hopeless said once, when nothing that could be done here has helped */
  constructor(
    private readonly connection: RTCPeerConnection,
    private readonly hopeless: () => void,
  ) {}

  stop(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const { packets, shown } = await arrived(this.connection);
    const moves = shown > this.shown;
    const now = Date.now();
    if (moves || packets <= this.packets) {
      this.movedAt = now;
    }
    if (moves && now - this.triedAt > TRUSTED_AFTER) {
      this.tries = 0;
    }
    this.packets = packets;
    this.shown = shown;
    const patience = PATIENCE[this.tries];
    if (patience !== undefined && now - this.movedAt > patience) {
      this.tries += 1;
      this.triedAt = this.movedAt = now;
      await this.setGoing();
    }
  }

  private async setGoing(): Promise<void> {
    if (this.tries < PATIENCE.length) {
      await receiveAfresh(this.connection);
    } else {
      this.stop();
      this.hopeless();
    }
  }
}

async function arrived(connection: RTCPeerConnection): Promise<{ packets: number; shown: number }> {
  let packets = 0;
  let shown = 0;
  (await connection.getStats()).forEach((report: RTCInboundRtpStreamStats) => {
    if (report.type === 'inbound-rtp' && report.kind === 'video') {
      packets += report.packetsReceived ?? 0;
      shown += report.framesDecoded ?? 0;
    }
  });
  return { packets, shown };
}

/**
 * Takes the other side's last description once without its camera and then as it was, as if the two had just agreed on
 * that: a receiver that is given up and made anew remembers no earlier picture. The other side hears nothing of it.
 */
async function receiveAfresh(connection: RTCPeerConnection): Promise<void> {
  const last = connection.currentRemoteDescription;
  if (last === null || connection.signalingState !== 'stable') {
    return;
  }
  try {
    await agree(connection, { type: last.type, sdp: withoutCamera(last.sdp) });
    await agree(connection, { type: last.type, sdp: last.sdp });
  } catch {
    // The exchange asked for something new at the same moment; there is another turn.
  }
}

async function agree(connection: RTCPeerConnection, theirs: RTCSessionDescriptionInit): Promise<void> {
  if (theirs.type === 'offer') {
    await connection.setRemoteDescription(theirs);
    await connection.setLocalDescription();
  } else {
    await connection.setLocalDescription();
    await connection.setRemoteDescription(theirs);
  }
}

/** Neither the direction nor any source of it is left: a source still named would be kept. */
function withoutCamera(sdp: string): string {
  return sdp
    .split(/^(?=m=)/m)
    .map((section) => (section.startsWith('m=video') ? withoutSource(section) : section))
    .join('');
}

function withoutSource(section: string): string {
  return section
    .replace(/^a=sendrecv/m, 'a=recvonly')
    .replace(/^a=sendonly/m, 'a=inactive')
    .replace(/^a=(ssrc|ssrc-group|msid):.*\r?\n/gm, '');
}
