// How good the connection is, from what arrived since the last look. Pure: knows neither browser nor page.
//
// The limits are those of talk, not of pictures: a loss of some per cent is concealed by the decoder, above a tenth words go
// missing; from 400 ms there and back people begin to talk over each other (ITU-T G.114 names 150 ms one way as good).

export type Quality = 'good' | 'weak' | 'bad';

/** Counts since the connection began, as "Identifiers for WebRTC's Statistics" (W3C) has them. */
export interface Sample {
  /** Packets that arrived, sound and pictures. */
  readonly received: number;
  readonly lost: number;
  /** Of the sound, seconds. */
  readonly jitter: number;
  /** Seconds; not known before the other side has reported once. */
  readonly roundTrip: number | undefined;
  /** What the other side misses of ours, 0 to 1. */
  readonly lostThere: number | undefined;
}

interface Limits {
  readonly loss: number;
  readonly jitter: number;
  readonly roundTrip: number;
}

const WEAK: Limits = { loss: 0.03, jitter: 0.03, roundTrip: 0.4 };
const BAD: Limits = { loss: 0.1, jitter: 0.1, roundTrip: 1 };

/** What happened between two looks; nothing is worse than silence. */
export function judge(before: Sample, now: Sample): Quality {
  const received = now.received - before.received;
  const lost = Math.max(0, now.lost - before.lost);
  if (received <= 0) {
    return 'bad';
  }
  const loss = Math.max(lost / (received + lost), now.lostThere ?? 0);
  const exceeds = (limits: Limits) =>
    loss > limits.loss || now.jitter > limits.jitter || (now.roundTrip ?? 0) > limits.roundTrip;
  return exceeds(BAD) ? 'bad' : exceeds(WEAK) ? 'weak' : 'good';
}

/** Steadies the judgement: what is said changes only when two looks in a row agree. */
export class Steady {
  private last: Quality | undefined;
  private said: Quality | undefined;

  next(quality: Quality): Quality | undefined {
    if (quality === this.last || this.said === undefined) {
      this.said = quality;
    }
    this.last = quality;
    return this.said;
  }
}

/** Sums up a connection's statistics; nothing if no sound is received yet. */
export function sampleOf(reports: Iterable<Record<string, unknown>>): Sample | undefined {
  let received = 0;
  let lost = 0;
  let jitter: number | undefined;
  let roundTrip: number | undefined;
  let lostThere: number | undefined;
  for (const report of reports) {
    if (report['type'] === 'inbound-rtp') {
      received += number(report['packetsReceived']) ?? 0;
      lost += number(report['packetsLost']) ?? 0;
      jitter = report['kind'] === 'audio' ? (number(report['jitter']) ?? 0) : jitter;
    } else if (report['type'] === 'remote-inbound-rtp') {
      roundTrip = most(roundTrip, number(report['roundTripTime']));
      lostThere = most(lostThere, number(report['fractionLost']));
    }
  }
  return jitter === undefined ? undefined : { received, lost, jitter, roundTrip, lostThere };
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function most(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined ? other : other === undefined ? one : Math.max(one, other);
}
