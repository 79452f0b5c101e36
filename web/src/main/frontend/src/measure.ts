// How fast the link to our own server is.

import { csrfToken } from './server';

export interface LinkSpeed {
  readonly downKbit: number;
  readonly upKbit: number;
  readonly roundTripMillis: number;
}

const BYTES = '/cabinet/check/bytes';
/** Enough to tell a slow link; a fast one is measured again with more. As `MeasuredBytes` of the server bounds it. */
const FEW = 60_000;
const MANY_DOWN = 2_000_000;
const MANY_UP = 1_000_000;
/** Who has had the few sooner than this is measured with many. */
const SOON = 700;
const LONGEST = 6_000;
const PINGS = 4;
/** Kilobits a second. */
const FASTEST = 10_000_000;

/** @throws Error if the server does not answer, or asks to wait */
export async function measureLink(): Promise<LinkSpeed> {
  const roundTrip = await roundTripTime();
  return {
    roundTripMillis: Math.round(roundTrip),
    downKbit: await fastEnough((bytes) => down(bytes, roundTrip), MANY_DOWN),
    upKbit: await fastEnough((bytes) => up(bytes, roundTrip), MANY_UP),
  };
}

interface Measured {
  readonly bytes: number;
  readonly millis: number;
}

async function fastEnough(transfer: (bytes: number) => Promise<Measured>, most: number): Promise<number> {
  const few = await transfer(FEW);
  return kbit(few.millis > SOON ? few : await transfer(most));
}

/** Bits a millisecond are kilobits a second; what takes no measurable time is as fast as is told apart. */
function kbit(measured: Measured): number {
  return Math.min(FASTEST, Math.round((measured.bytes * 8) / measured.millis));
}

async function roundTripTime(): Promise<number> {
  const times: number[] = [];
  for (let ping = 0; ping < PINGS; ping++) {
    const began = performance.now();
    await (await answer(fetch(`${BYTES}?count=1`, { cache: 'no-store' }))).arrayBuffer();
    times.push(performance.now() - began);
  }
  return Math.min(...times);
}

/** What has come when the time is up is enough to tell. */
async function down(count: number, roundTrip: number): Promise<Measured> {
  const began = performance.now();
  const signal = longest();
  const response = await answer(fetch(`${BYTES}?count=${count}`, { cache: 'no-store', signal }));
  const reader = response.body?.getReader();
  let bytes = 0;
  try {
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      bytes += part.value.length;
    }
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  }
  return { bytes, millis: since(began, roundTrip) };
}

async function up(count: number, roundTrip: number): Promise<Measured> {
  const began = performance.now();
  const signal = longest();
  try {
    await answer(fetch(BYTES, { method: 'POST', headers: headers(), body: noise(count), signal }));
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  }
  return { bytes: count, millis: since(began, roundTrip) };
}

/** `AbortSignal.timeout` is younger than the oldest browsers we serve. */
function longest(): AbortSignal {
  const over = new AbortController();
  setTimeout(() => over.abort(), LONGEST);
  return over.signal;
}

function since(began: number, roundTrip: number): number {
  return Math.max(1, performance.now() - began - roundTrip);
}

function headers(): HeadersInit {
  return { 'X-XSRF-TOKEN': csrfToken(), 'Content-Type': 'application/octet-stream' };
}

async function answer(asked: Promise<Response>): Promise<Response> {
  const response = await asked;
  if (!response.ok) {
    throw new Error(`status ${response.status}`);
  }
  return response;
}

/** What nothing on the way can compress; the browser gives 65,536 random bytes at a time. */
function noise(count: number): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let left = count; left > 0; left -= 65_536) {
    parts.push(crypto.getRandomValues(new Uint8Array(Math.min(left, 65_536))));
  }
  return new Blob(parts);
}
