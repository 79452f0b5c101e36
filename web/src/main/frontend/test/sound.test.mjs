// Run by `npm test`: no browser, no page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'esbuild';

const bundle = await build({ entryPoints: ['src/sound.ts'], bundle: true, format: 'esm', write: false });
const { soundOf, stretchOf } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`
);

const BEFORE = { received: 1_000, lost: 10, jitter: 0.004, roundTrip: 0.05, lostThere: 0, codec: 'opus' };

function after(change) {
  return { ...BEFORE, received: 1_500, ...change };
}

test('a stretch is what happened in it, in the units of the server', () => {
  assert.deepEqual(stretchOf([BEFORE, after({ lost: 10, jitter: 0.006 })], 10.2), {
    seconds: 10,
    codec: 'opus',
    loss: 0,
    jitterMillis: 6,
    roundTripMillis: 50,
  });
});

test('the worse direction is told, and nothing received is everything lost', () => {
  assert.equal(stretchOf([BEFORE, after({ received: 1_090, lost: 20 })], 5).loss, 0.1);
  assert.equal(stretchOf([BEFORE, after({ lostThere: 0.25 })], 5).loss, 0.25);
  assert.equal(stretchOf([BEFORE, after({ received: 1_000 })], 5).loss, 1);
});

test('packets that came after all do not make a loss negative', () => {
  assert.equal(stretchOf([BEFORE, after({ lost: 4 })], 5).loss, 0);
});

test('no time, no stretch', () => {
  assert.equal(stretchOf([BEFORE], 5), undefined);
  assert.equal(stretchOf([BEFORE, after({})], 0.4), undefined);
});

test('only the sound is looked at, with its codec', () => {
  const sound = soundOf([
    { type: 'inbound-rtp', kind: 'video', packetsReceived: 9_000, packetsLost: 900, jitter: 1 },
    { type: 'inbound-rtp', kind: 'audio', codecId: 'c1', packetsReceived: 500, packetsLost: 5, jitter: 0.01 },
    { type: 'codec', id: 'c1', mimeType: 'audio/opus' },
    { type: 'remote-inbound-rtp', kind: 'audio', roundTripTime: 0.08, fractionLost: 0.01 },
  ]);
  assert.deepEqual(sound, { received: 500, lost: 5, jitter: 0.01, roundTrip: 0.08, lostThere: 0.01, codec: 'opus' });
  assert.equal(soundOf([{ type: 'inbound-rtp', kind: 'video' }]), undefined);
});
