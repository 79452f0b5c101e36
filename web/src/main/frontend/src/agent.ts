// The console: a phone that rings, who calls, and what the call was about. Open all day.

import { AgentNote } from './agentnote';
import { CallDevices } from './calldevices';
import { readClock, serverNow, startClock, writeTimes } from './clock';
import { choose, chosen, fill } from './devices';
import { need, notice, unsay, word } from './dom';
import { Live } from './live';
import { closeMedia, NoMedia, openMedia } from './media';
import { MutedSpeech } from './mutedspeech';
import { afterPress } from './press';
import { Ring } from './ring';
import { refusal, Refused, send } from './server';
import { type Seat, Softphone } from './softphone';
import { VerificationPanel } from './verification';

/** This tab is the agent's phone: after a reload it is so again, without being asked. */
const SEATED = 'dozvon-seated';
const VOLUME = 'dozvon-ring-volume';
const QUEUES_EVERY = 5_000;
/** What the phone's tab says to the others of this browser as it goes; one that loads anew is back within this time. */
const LEFT = 'left';
const BACK_WITHIN = 3_000;

const remote = need<HTMLAudioElement>('remote');
const volume = need<HTMLInputElement>('ring-volume');
const ring = new Ring(() => Number(volume.value) / 100);
const devices = new CallDevices(remote);
const mutedSpeech = new MutedSpeech();
const taken = 'BroadcastChannel' in window ? new BroadcastChannel('dozvon-seat') : undefined;
const note = new AgentNote(() => undefined);
new VerificationPanel(need('note'));
let signingOn = false;
/** The server has said that this page is the phone. */
let known = false;
let before = '';
let succeeding = 0;

const phone = new Softphone({
  changed: () => afterPress(show),
  there: () => void phoneIsThere(),
  sound: (stream) => void hear(stream),
  noMicrophone: (error) => tellWhy(error),
});

async function hear(stream: MediaStream): Promise<void> {
  remote.srcObject = stream;
  await remote.play().catch(() => (need('play').hidden = false));
}

/** Asks for the microphone before the first caller does. */
async function signOn(): Promise<void> {
  if (signingOn) {
    return;
  }
  signingOn = true;
  try {
    // After a reload nobody has pressed anything yet, and the browser grants sound only when somebody does.
    void ring.unlock().then(() => ring.through(chosen('ring') ?? '')).catch(() => undefined);
    notice(word('phone-connecting'));
    closeMedia((await openMedia(false)).stream);
    notice(word('phone-connecting'));
    const response = await send(`/agent/sign-on?page=${live.page}`);
    if (!response.ok) {
      throw await refusal(response);
    }
    sessionStorage.setItem(SEATED, '');
    taken?.postMessage(live.page);
    known = false;
    if (response.status === 200) {
      phone.start((await response.json()) as Seat);
    } else {
      unsay(word('phone-connecting'));
    }
    void offerRingSpeakers();
  } catch (error) {
    tellWhy(error);
  } finally {
    signingOn = false;
    show();
  }
}

/** Whoever talked through this agent's former page talks here from now on. */
async function phoneIsThere(): Promise<void> {
  unsay(word('phone-connecting'));
  if (phone.talk !== 'none') {
    return;
  }
  try {
    const response = await send(`/agent/phone?page=${live.page}`);
    if (response.status === 200) {
      phone.expect();
      notice(word('call-comes-back'));
    }
  } catch {
    // The service is away: callers come all the same.
  }
}

async function signOff(): Promise<void> {
  if (await act('/agent/sign-off')) {
    sessionStorage.removeItem(SEATED);
    phone.stop();
  }
}

/** Does what needs nothing but the server. */
async function act(path: string): Promise<boolean> {
  try {
    const response = await send(path);
    if (!response.ok) {
      throw await refusal(response);
    }
    return true;
  } catch (error) {
    tellWhy(error);
    return false;
  }
}

function tellWhy(error: unknown): void {
  const said = error instanceof NoMedia || error instanceof Refused;
  notice(said ? error.message : word('request-failed'), 'bad');
  if (!said) {
    console.error(error);
  }
}

/** The page of the agent's phone is another one now: this one falls silent. */
function giveWay(): void {
  sessionStorage.removeItem(SEATED);
  known = false;
  phone.quiet();
  notice(word('phone-moved'));
}

/** Of the agent's other tabs in this browser. When the phone's is closed, one that is left takes over. */
function heardOf(page: unknown): void {
  clearTimeout(succeeding);
  if (page !== LEFT && phone.line !== 'off') {
    giveWay();
  } else if (page === LEFT && !['', 'offline'].includes(snapshot()['agentState'] ?? '')) {
    succeeding = window.setTimeout(() => void signOn(), BACK_WITHIN);
  }
}

function snapshot(): DOMStringMap {
  return document.getElementById('snapshot')?.dataset ?? {};
}

function shown(): void {
  readClock();
  writeTimes();
  const { agentState: state, agentPage: page, note: call } = snapshot();
  if (page === live.page) {
    known = true;
  } else if (known && page !== undefined && phone.line !== 'off') {
    giveWay();
  } else if (known && state === 'offline' && phone.line !== 'off' && phone.talk === 'none') {
    known = false;
    sessionStorage.removeItem(SEATED);
    phone.stop();
    notice(word('signed-off'), 'bad');
  }
  note.follow(call);
  countUp();
  show();
}

/** What the phone does, in words and in buttons; it does not come from the server. */
function show(): void {
  const talk = phone.talk;
  const there = talk !== 'none';
  document.body.toggleAttribute('data-on-call', talk === 'talking' || talk === 'answering');
  document.body.toggleAttribute('data-seated', phone.line !== 'off' || snapshot()['page'] === live.page);
  need('phone').toggleAttribute('data-ringing', talk === 'ringing');
  say('phone-line', word(there ? `phone-${talk}${phone.held ? '-held' : ''}` : `phone-${phone.line}`));
  say('phone-who', there ? phone.caller : '');
  button('phone-answer', talk === 'ringing');
  button('phone-decline', talk === 'ringing');
  button('phone-hang-up', talk === 'talking' || talk === 'answering');
  button('phone-mute', talk === 'talking', phone.isMuted);
  button('phone-hold', talk === 'talking', phone.held);
  need('phone-pad').hidden = talk !== 'talking';
  need('phone-hint').hidden = phone.line !== 'away';
  ring.set(talk === 'ringing' ? `call-${phone.since}` : undefined);
  if (before !== talk) {
    if (talk === 'talking') {
      devices.begin(phone);
    } else if (before === 'talking') {
      devices.end();
      mutedSpeech.stop();
      remote.srcObject = null;
      need('play').hidden = true;
    }
    if (talk === 'none' || talk === 'talking') {
      unsay(word('call-comes-back'));
    }
    before = talk;
  }
}

function mute(on: boolean): void {
  const [track] = phone.stream.getAudioTracks();
  if (on && track !== undefined) {
    mutedSpeech.listen(track);
  } else {
    mutedSpeech.stop();
  }
  phone.mute(on);
}

function say(id: string, text: string): void {
  const place = need(id);
  if (place.textContent !== text) {
    place.textContent = text;
  }
}

/** @param pressed what a switch says */
function button(id: string, there: boolean, pressed?: boolean): void {
  const place = need<HTMLButtonElement>(id);
  place.hidden = !there;
  if (pressed !== undefined) {
    place.setAttribute('aria-pressed', String(pressed));
    place.textContent = (pressed ? place.dataset['on'] : place.dataset['off']) ?? '';
  }
}

/** Times that go up from a moment that the server has named. */
function countUp(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-count-since]')) {
    write(place, (serverNow() - Date.parse(place.dataset['countSince'] ?? '')) / 1000);
  }
  const clock = need('phone-clock');
  if (phone.talk === 'none') {
    clock.textContent = '';
  } else {
    write(clock, (Date.now() - phone.since) / 1000);
  }
}

function write(place: HTMLElement, seconds: number): void {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (part: number) => String(part).padStart(2, '0');
  const minutes = `${Math.floor((whole % 3600) / 60)}`;
  const text =
    whole < 3600
      ? `${minutes}:${two(whole % 60)}`
      : `${Math.floor(whole / 3600)}:${minutes.padStart(2, '0')}:${two(whole % 60)}`;
  if (place.textContent !== text) {
    place.textContent = text;
  }
}

async function pressed(it: HTMLButtonElement): Promise<void> {
  const { do: wish, path } = it.dataset;
  if (wish === undefined) {
    return;
  }
  it.disabled = true;
  try {
    if (wish === 'sign-on') {
      await signOn();
    } else if (wish === 'sign-off') {
      await signOff();
    } else if (wish === 'note') {
      await note.choose(it.dataset['call'] ?? '');
    } else {
      if (wish === 'take-back') {
        phone.expect();
      }
      const granted = path !== undefined && (await act(path));
      if (granted) {
        it.closest('details')?.removeAttribute('open');
      }
    }
  } finally {
    it.disabled = false;
  }
}

/** Steps of a script: what is ticked is kept at once, and stays ticked in every page of the agent. */
async function ticked(box: HTMLInputElement): Promise<void> {
  const path = box.dataset['step'];
  if (path !== undefined && !(await act(`${path}/${box.checked ? 'done' : 'open'}`))) {
    box.checked = !box.checked;
  }
}

async function showQueues(): Promise<void> {
  if (document.hidden) {
    return;
  }
  try {
    const response = await fetch('/agent/queues', { headers: { Accept: 'text/html' }, cache: 'no-store' });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const line = page.getElementById('queue-line');
    if (response.ok && line !== null) {
      need('queues').replaceChildren(line);
      countUp();
    }
  } catch {
    // The next one may come.
  }
}

async function search(form: HTMLFormElement): Promise<void> {
  const place = need('found-place');
  try {
    const query = new URLSearchParams({ q: String(new FormData(form).get('q') ?? '') });
    const response = await fetch(`${form.action}?${query}`, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const found = page.getElementById('found');
    if (found !== null) {
      place.replaceChildren(found);
    }
  } catch {
    place.textContent = word('request-failed');
  }
}

async function offerRingSpeakers(): Promise<void> {
  const select = need<HTMLSelectElement>('ring-speaker');
  await fill(select, 'audiooutput', chosen('ring'));
}

/** A reload while the service is away could not come back: the caller is told by a proper end. */
function leave(): void {
  if (phone.line !== 'off') {
    taken?.postMessage(LEFT);
  }
  if (phone.talk === 'talking' && !live.heard) {
    phone.hangUp();
  }
}

need('state').addEventListener('click', (event) => {
  const it = (event.target as Element).closest('button');
  if (it !== null) {
    void pressed(it);
  }
});
need('state').addEventListener('change', (event) => {
  if (event.target instanceof HTMLInputElement) {
    void ticked(event.target);
  }
});
need('phone-answer').addEventListener('click', () => void phone.answer());
need('phone-decline').addEventListener('click', () => phone.decline());
need('phone-hang-up').addEventListener('click', () => phone.hangUp());
need('phone-mute').addEventListener('click', () => mute(!phone.isMuted));
need('phone-hold').addEventListener('click', () => phone.hold(!phone.held));
need('phone-pad').addEventListener('click', (event) => {
  const key = (event.target as Element).closest<HTMLElement>('[data-pad]')?.dataset['pad'];
  if (key !== undefined) {
    phone.press(key);
    need('phone-pressed').textContent += key;
  }
});
need('play').addEventListener('click', () => {
  need('play').hidden = true;
  void remote.play();
});
need('allow-sound').addEventListener('click', () => {
  void ring.unlock().then((audible) => audible && ring.try());
});
volume.value = localStorage.getItem(VOLUME) ?? '80';
volume.addEventListener('change', () => {
  localStorage.setItem(VOLUME, volume.value);
  void ring.unlock().then(() => ring.try());
});
need('ring-speaker').addEventListener('change', () => {
  const id = need<HTMLSelectElement>('ring-speaker').value;
  choose('ring', id);
  void ring.through(id).catch(() => notice(word('device-failed'), 'bad'));
  ring.try();
});
need<HTMLFormElement>('knowledge').addEventListener('submit', (event) => {
  event.preventDefault();
  void search(event.target as HTMLFormElement);
});
taken?.addEventListener('message', (event) => heardOf(event.data));
addEventListener('pagehide', leave);

const live = new Live(shown, 'console');
startClock();
setInterval(countUp, 500);
setInterval(() => void showQueues(), QUEUES_EVERY);
shown();
live.start();
if (sessionStorage.getItem(SEATED) !== null) {
  void signOn();
}
Object.assign(window, { dozvonPhone: phone, dozvonConnection: () => phone.connection });
