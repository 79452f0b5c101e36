// How a call's sound comes through, from the browser's counts. Pure: knows neither browser nor page.

/** Counts of the sound since the call began, as "Identifiers for WebRTC's Statistics" (W3C) has them. */
export interface Sound {
  readonly received: number;
  readonly lost: number;
  /** Seconds. */
  readonly jitter: number;
  /** Seconds; not known before the other side has reported once. */
  readonly roundTrip: number | undefined;
  /** What the other side misses of ours since its last report, 0 to 1. */
  readonly lostThere: number | undefined;
  readonly codec: string | undefined;
}

/** What happened between two looks, or several. */
export interface Stretch {
  readonly seconds: number;
  readonly codec: string | null;
  readonly loss: number;
  readonly jitterMillis: number;
  readonly roundTripMillis: number | null;
}

/** Nothing if no sound is received yet. */
export function soundOf(reports: Iterable<Record<string, unknown>>): Sound | undefined {
  const all = [...reports];
  const heard = all.find((report) => report['type'] === 'inbound-rtp' && report['kind'] === 'audio');
  if (heard === undefined) {
    return undefined;
  }
  const told = all.find((report) => report['type'] === 'remote-inbound-rtp' && report['kind'] === 'audio');
  const codec = all.find((report) => report['type'] === 'codec' && report['id'] === heard['codecId']);
  const mime = codec?.['mimeType'];
  return {
    received: number(heard['packetsReceived']) ?? 0,
    lost: Math.max(0, number(heard['packetsLost']) ?? 0),
    jitter: number(heard['jitter']) ?? 0,
    roundTrip: number(told?.['roundTripTime']),
    lostThere: number(told?.['fractionLost']),
    codec: typeof mime === 'string' ? mime.slice(mime.indexOf('/') + 1).toLowerCase() : undefined,
  };
}

/** @param sounds at least two, in the order in which they were looked at; nothing if no time has passed */
export function stretchOf(sounds: readonly Sound[], seconds: number): Stretch | undefined {
  const [first, ...later] = sounds;
  const last = later.at(-1);
  if (first === undefined || last === undefined || seconds < 1) {
    return undefined;
  }
  const received = last.received - first.received;
  const lost = Math.max(0, last.lost - first.lost);
  // Who receives nothing at all loses everything.
  const here = received <= 0 ? 1 : lost / (received + lost);
  const there = mean(later.map((sound) => sound.lostThere));
  const roundTrip = mean(later.map((sound) => sound.roundTrip));
  return {
    seconds: Math.min(600, Math.round(seconds)),
    codec: last.codec ?? null,
    loss: clamp(Math.max(here, there ?? 0), 1),
    jitterMillis: clamp(1000 * (mean(later.map((sound) => sound.jitter)) ?? 0), 60_000),
    roundTripMillis: roundTrip === undefined ? null : clamp(1000 * roundTrip, 60_000),
  };
}

function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
