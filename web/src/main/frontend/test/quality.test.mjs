// Run by `npm test`: no browser, no page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'esbuild';

const bundle = await build({ entryPoints: ['src/quality.ts'], bundle: true, format: 'esm', write: false });
const { judge, sampleOf, Steady } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`
);

const BEFORE = { received: 1_000, lost: 10, jitter: 0.005, roundTrip: 0.05, lostThere: 0 };

function after(change) {
  return { ...BEFORE, received: 1_100, ...change };
}

test('a connection that loses nothing is good, also before the other side has reported', () => {
  assert.equal(judge(BEFORE, after({})), 'good');
  assert.equal(judge(BEFORE, after({ roundTrip: undefined, lostThere: undefined })), 'good');
});

test('a loss of a twentieth is weak and one of a fifth is bad, on either side', () => {
  assert.equal(judge(BEFORE, after({ lost: 15 })), 'weak');
  assert.equal(judge(BEFORE, after({ lost: 35 })), 'bad');
  assert.equal(judge(BEFORE, after({ lostThere: 0.05 })), 'weak');
  assert.equal(judge(BEFORE, after({ lostThere: 0.2 })), 'bad');
});

test('what was lost before the last look is forgotten', () => {
  assert.equal(judge({ ...BEFORE, lost: 500 }, after({ lost: 500 })), 'good');
});

test('packets that were believed lost and arrive late are no gain', () => {
  assert.equal(judge(BEFORE, after({ lost: 5 })), 'good');
});

test('a long way and an uneven pace are told', () => {
  assert.equal(judge(BEFORE, after({ roundTrip: 0.5 })), 'weak');
  assert.equal(judge(BEFORE, after({ roundTrip: 1.5 })), 'bad');
  assert.equal(judge(BEFORE, after({ jitter: 0.05 })), 'weak');
  assert.equal(judge(BEFORE, after({ jitter: 0.2 })), 'bad');
});

test('silence is bad', () => {
  assert.equal(judge(BEFORE, { ...BEFORE }), 'bad');
});

test('one look that disagrees changes nothing, two do', () => {
  const steady = new Steady();
  const said = ['good', 'bad', 'good', 'bad', 'bad', 'good', 'good'].map((quality) => steady.next(quality));
  assert.deepEqual(said, ['good', 'good', 'good', 'good', 'bad', 'bad', 'good']);
});

test('a connection is summed up from its reports once sound is received', () => {
  const sound = { type: 'inbound-rtp', kind: 'audio', packetsReceived: 50, packetsLost: 1, jitter: 0.01 };
  const pictures = { type: 'inbound-rtp', kind: 'video', packetsReceived: 100, packetsLost: 2, jitter: 0.9 };
  const there = { type: 'remote-inbound-rtp', kind: 'audio', roundTripTime: 0.2, fractionLost: 0.01 };
  assert.equal(sampleOf([pictures, there]), undefined);
  assert.deepEqual(sampleOf([sound, pictures, there]), {
    received: 150,
    lost: 3,
    jitter: 0.01,
    roundTrip: 0.2,
    lostThere: 0.01,
  });
});
