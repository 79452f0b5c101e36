// The device check (R9): step by step, each with what was found and what to do about it.

import { writeTimes } from './clock';
import { choose, chosen, type DeviceKind, fill, speakThrough } from './devices';
import { need, word } from './dom';
import { Level, VOICE } from './level';
import { type LinkSpeed, measureLink } from './measure';
import { closeMedia, type Fault, faultOf, openDevices } from './media';
import { send } from './server';
import { playTones } from './tones';

type Step = 'browser' | 'camera' | 'microphone' | 'link' | 'exchange' | 'speaker';
type Mark = 'running' | 'good' | 'warn' | 'bad';
type Device = 'works' | 'nothing' | Fault;

interface Findings {
  supported: boolean;
  camera: Device;
  width: number | null;
  height: number | null;
  microphone: Device;
  speaker: 'heard' | 'not-heard' | 'not-answered';
  link: LinkSpeed | null;
  exchange: 'reached' | 'out-of-reach' | 'unsure';
}

const STEPS: readonly Step[] = ['browser', 'camera', 'microphone', 'link', 'exchange', 'speaker'];

/** A covered camera gives noise that stays below; averaged over an eightieth of the picture, 0 to 255. */
const LIGHT = 30;
const FRAMES = 5;
const CAMERA_WITHIN = 5_000;
const VOICED_LOOKS = 4;
const VOICE_WITHIN = 8_000;
/** Long enough to see that the bar follows the voice. */
const VOICE_AT_LEAST = 1_500;
const SOCKET_WITHIN = 5_000;
const ANSWER_WITHIN = 30_000;

const page = need('check').dataset;
const start = need<HTMLButtonElement>('start');
const preview = need<HTMLVideoElement>('preview');
const meter = need<HTMLMeterElement>('level');
const selects: Record<DeviceKind, HTMLSelectElement> = {
  videoinput: need('choose-camera'),
  audioinput: need('choose-microphone'),
  audiooutput: need('choose-speaker'),
};

const found: Findings = {
  supported: false,
  camera: 'not-offered',
  width: null,
  height: null,
  microphone: 'not-offered',
  speaker: 'not-answered',
  link: null,
  exchange: 'unsure',
};

/** What was opened with one question to the person, until its step comes. */
let opened: Partial<Record<'camera' | 'microphone', MediaStream | Fault>> = {};
let toldSpeaker: ((speaker: Findings['speaker']) => void) | undefined;
let whole = false;

function place(step: Step): HTMLElement {
  return need(`step-${step}`);
}

function show(step: Step, mark: Mark, text: string, help?: string): void {
  const where = place(step);
  where.dataset['mark'] = mark;
  where.querySelector('.result')!.textContent = text;
  where.querySelectorAll<HTMLElement>('[data-help]').forEach((it) => (it.hidden = it.dataset['help'] !== help));
  where.querySelector<HTMLElement>('[data-again]')?.toggleAttribute('hidden', mark === 'running');
}

function checkBrowser(): void {
  found.supported =
    'RTCPeerConnection' in window &&
    'EventSource' in window &&
    'AudioContext' in window &&
    navigator.mediaDevices?.getUserMedia !== undefined;
  const name = page['browser'] ?? '';
  if (found.supported) {
    show('browser', 'good', name === '' ? word('check-browser-good') : word('check-browser-named', name));
  } else {
    show('browser', 'bad', word(window.isSecureContext ? 'check-browser-bad' : 'insecure'));
  }
}

/** Both at once, so that the browser asks once; each alone if that fails. */
async function openBoth(): Promise<void> {
  try {
    const stream = await openDevices(true, true);
    if (stream !== undefined) {
      opened = {
        camera: new MediaStream(stream.getVideoTracks()),
        microphone: new MediaStream(stream.getAudioTracks()),
      };
    }
  } catch {
    opened = {};
  }
}

async function take(device: 'camera' | 'microphone'): Promise<MediaStream | Fault> {
  const already = opened[device];
  delete opened[device];
  if (already !== undefined) {
    return already;
  }
  if (navigator.mediaDevices?.getUserMedia === undefined) {
    return 'not-offered';
  }
  try {
    return (await openDevices(device === 'microphone', device === 'camera')) ?? 'no-answer';
  } catch (error) {
    return faultOf(error);
  }
}

async function checkCamera(): Promise<void> {
  show('camera', 'running', word('check-camera-running'));
  const taken = await take('camera');
  found.width = found.height = null;
  if (typeof taken === 'string') {
    found.camera = taken;
    preview.hidden = true;
    show('camera', 'bad', word(`check-camera-${taken}`), taken);
    return;
  }
  found.camera = (await showsSomething(taken)) ? 'works' : 'nothing';
  if (preview.videoWidth > 0) {
    found.width = preview.videoWidth;
    found.height = preview.videoHeight;
  }
  await fill(selects.videoinput, 'videoinput', taken.getVideoTracks()[0]?.getSettings().deviceId);
  if (found.camera === 'nothing') {
    show('camera', 'bad', word('check-camera-nothing'), 'nothing');
  } else {
    const size = `${found.width}×${found.height}`;
    const enough = isLargeEnough();
    show('camera', enough ? 'good' : 'warn', word(enough ? 'check-camera-good' : 'check-camera-small', size), enough ? undefined : 'small');
  }
}

function isLargeEnough(): boolean {
  const [width, height] = [found.width ?? 0, found.height ?? 0];
  return Math.max(width, height) >= Number(page['longSide']) && Math.min(width, height) >= Number(page['shortSide']);
}

/** Whether pictures come one after the other, and are not black. */
async function showsSomething(stream: MediaStream): Promise<boolean> {
  preview.srcObject = stream;
  preview.hidden = false;
  await preview.play().catch(() => undefined);
  const before = preview.getVideoPlaybackQuality().totalVideoFrames;
  const moves = () => preview.getVideoPlaybackQuality().totalVideoFrames - before >= FRAMES;
  return until(() => preview.videoWidth > 0 && moves() && brightest() > LIGHT, CAMERA_WITHIN);
}

/** The brightest spot of the picture, so much made smaller that a speck of noise is none. */
function brightest(): number {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [10, 8];
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (drawing === null) {
    return 255;
  }
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(preview, 0, 0, canvas.width, canvas.height);
  const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
  let most = 0;
  for (let pixel = 0; pixel < data.length; pixel += 4) {
    most = Math.max(most, ((data[pixel] ?? 0) + (data[pixel + 1] ?? 0) + (data[pixel + 2] ?? 0)) / 3);
  }
  return most;
}

async function checkMicrophone(): Promise<void> {
  show('microphone', 'running', word('check-microphone-running'));
  const taken = await take('microphone');
  if (typeof taken === 'string') {
    found.microphone = taken;
    show('microphone', 'bad', word(`check-microphone-${taken}`), taken);
    return;
  }
  show('microphone', 'running', word('check-microphone-speak'));
  found.microphone = (await hears(taken)) ? 'works' : 'nothing';
  await fill(selects.audioinput, 'audioinput', taken.getAudioTracks()[0]?.getSettings().deviceId);
  closeMedia(taken);
  if (found.microphone === 'works') {
    show('microphone', 'good', word('check-microphone-good'));
  } else {
    show('microphone', 'bad', word('check-microphone-nothing'), 'nothing');
  }
}

async function hears(stream: MediaStream): Promise<boolean> {
  const [track] = stream.getAudioTracks();
  if (track === undefined) {
    return false;
  }
  let voiced = 0;
  const level = new Level(track, (now) => {
    voiced += now > VOICE ? 1 : 0;
    meter.value = Math.min(1, now * 5);
  });
  const began = performance.now();
  const heard = await until(
    () => voiced >= VOICED_LOOKS && performance.now() - began > VOICE_AT_LEAST,
    VOICE_WITHIN,
  );
  level.stop();
  meter.value = 0;
  return heard;
}

async function checkLink(): Promise<void> {
  show('link', 'running', word('check-link-running'));
  try {
    found.link = await measureLink();
    const { downKbit, upKbit } = found.link;
    const enough = Math.min(downKbit, upKbit) >= Number(page['kbit']);
    const speeds = `↓ ${megabits(downKbit)}, ↑ ${megabits(upKbit)}`;
    show('link', enough ? 'good' : 'bad', word(enough ? 'check-link-good' : 'check-link-slow', speeds), enough ? undefined : 'slow');
  } catch {
    found.link = null;
    show('link', 'bad', word('check-link-failed'), 'slow');
  }
}

function megabits(kbit: number): string {
  return new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(kbit / 1_000);
}

async function checkExchange(): Promise<void> {
  const sockets = (page['sockets'] ?? '').split(' ').filter(Boolean);
  if (sockets.length === 0) {
    found.exchange = 'unsure';
    show('exchange', 'warn', word('check-exchange-unsure'));
    return;
  }
  show('exchange', 'running', word('check-exchange-running'));
  const reached = await Promise.any(sockets.map(opens)).catch(() => false);
  found.exchange = reached ? 'reached' : 'out-of-reach';
  show('exchange', reached ? 'good' : 'bad', word(`check-exchange-${found.exchange}`), reached ? undefined : 'out-of-reach');
}

/** As JsSIP does it, without calling. */
function opens(address: string): Promise<true> {
  return new Promise((resolve, reject) => {
    let socket: WebSocket;
    try {
      socket = new WebSocket(address, 'sip');
    } catch (error) {
      reject(error);
      return;
    }
    const timer = setTimeout(() => socket.close(), SOCKET_WITHIN);
    socket.onopen = () => {
      resolve(true);
      socket.close();
    };
    socket.onclose = () => {
      clearTimeout(timer);
      reject(new Error('closed'));
    };
  });
}

async function checkSpeaker(): Promise<void> {
  show('speaker', 'running', word('check-speaker-question'));
  await fill(selects.audiooutput, 'audiooutput', chosen('audiooutput'));
  need('speaker-question').hidden = false;
  await play();
  need('heard').focus();
  const answered = new Promise<Findings['speaker']>((resolve) => (toldSpeaker = resolve));
  const late = new Promise<Findings['speaker']>((resolve) => setTimeout(() => resolve('not-answered'), ANSWER_WITHIN));
  tellSpeaker(await Promise.race([answered, late]));
}

function tellSpeaker(speaker: Findings['speaker']): void {
  found.speaker = speaker;
  const mark = speaker === 'heard' ? 'good' : speaker === 'not-heard' ? 'bad' : 'warn';
  show('speaker', mark, word(`check-speaker-${speaker}`), speaker);
}

async function play(): Promise<void> {
  await playTones((audio) => speakThrough(audio, selects.audiooutput.value || chosen('audiooutput'))).catch(() => undefined);
}

async function save(): Promise<void> {
  const verdict = need('verdict');
  verdict.hidden = false;
  const marks = STEPS.map((step) => place(step).dataset['mark']);
  const noCall = [found.microphone === 'works', found.supported, found.exchange !== 'out-of-reach'].includes(false);
  const kind = noCall ? 'phone' : marks.includes('bad') || found.camera !== 'works' ? 'partly' : 'good';
  verdict.dataset['verdict'] = kind;
  verdict.classList.toggle('warn', kind !== 'good');
  need('verdict-text').textContent = word(`check-verdict-${kind}`);
  verdict.scrollIntoView({ block: 'nearest' });
  const saved = need('saved');
  const { link, ...rest } = found;
  saved.textContent = word(await stored({ ...rest, ...(link ?? {}) }));
}

async function stored(findings: object): Promise<string> {
  try {
    const response = await send('/cabinet/check/result', JSON.stringify(findings));
    return response.ok ? 'check-saved' : response.status === 409 || response.status === 429 ? 'check-too-often' : 'check-not-saved';
  } catch {
    return 'check-not-saved';
  }
}

const CHECKS: Record<Step, () => void | Promise<void>> = {
  browser: checkBrowser,
  camera: checkCamera,
  microphone: checkMicrophone,
  link: checkLink,
  exchange: checkExchange,
  speaker: checkSpeaker,
};

/** Steps one after the other; nothing else can be begun meanwhile. */
async function run(steps: readonly Step[]): Promise<void> {
  const buttons = [start, ...document.querySelectorAll<HTMLButtonElement>('[data-again]')];
  buttons.forEach((it) => (it.disabled = true));
  try {
    if (steps.includes('camera') && steps.includes('microphone') && navigator.mediaDevices !== undefined) {
      show('camera', 'running', word('check-camera-running'));
      await openBoth();
    }
    for (const step of steps) {
      await CHECKS[step]();
    }
    whole ||= steps.length === STEPS.length;
    if (whole) {
      await save();
    }
  } finally {
    buttons.forEach((it) => (it.disabled = false));
    start.textContent = word('check-again');
  }
}

async function until(condition: () => boolean, within: number): Promise<boolean> {
  const end = performance.now() + within;
  while (performance.now() < end) {
    if (condition()) {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function stopPreview(): void {
  if (preview.srcObject instanceof MediaStream) {
    closeMedia(preview.srcObject);
  }
  preview.srcObject = null;
  preview.hidden = true;
}

/** An answer that comes later than it was waited for counts too. */
function answerSpeaker(speaker: 'heard' | 'not-heard'): void {
  if (place('speaker').dataset['mark'] === 'running') {
    toldSpeaker?.(speaker);
  } else if (whole) {
    tellSpeaker(speaker);
    void save();
  }
}

start.addEventListener('click', () => {
  stopPreview();
  void run(STEPS);
});
for (const again of document.querySelectorAll<HTMLButtonElement>('[data-again]')) {
  again.addEventListener('click', () => {
    if (again.dataset['again'] === 'camera') {
      stopPreview();
    }
    void run([again.dataset['again'] as Step]);
  });
}
for (const [kind, step] of [['videoinput', 'camera'], ['audioinput', 'microphone']] as const) {
  selects[kind].addEventListener('change', () => {
    choose(kind, selects[kind].value);
    if (!start.disabled) {
      if (step === 'camera') {
        stopPreview();
      }
      void run([step]);
    }
  });
}
selects.audiooutput.addEventListener('change', () => {
  choose('audiooutput', selects.audiooutput.value);
  void play();
});
need('play').addEventListener('click', () => void play());
need('heard').addEventListener('click', () => answerSpeaker('heard'));
need('not-heard').addEventListener('click', () => answerSpeaker('not-heard'));
// Many systems give a camera to one page at a time, and a call may be waiting in another.
document.addEventListener('visibilitychange', () => document.hidden && stopPreview());
addEventListener('pagehide', stopPreview);
writeTimes();
start.hidden = false;
