// The cabinet: rings, lets the patient choose, talks, comes back.

import { Bell, prepareBell } from './bell';
import { Chat } from './chat';
import { readClock, startClock, writeTimes } from './clock';
import { need, notice, word } from './dom';
import { act, join, whilePressed } from './joining';
import { Live } from './live';
import { Ring } from './ring';
import { Programme } from './programme';
import { tell } from './server';
import { Stage } from './stage';

const ring = new Ring();
const programme = new Programme();
const bell = new Bell();
const stage = new Stage(
  () => shown(),
  () => void rejoin(),
);
const chat = new Chat();
let acknowledged: string | undefined;
let comingBack = false;
let talking: string | undefined;
let told = conclusion()?.['conclusion'];

function shown(): void {
  readClock();
  writeTimes();
  const attempt = document.getElementById('window')?.dataset['attempt'];
  ring.set(attempt);
  need('alerts').hidden = document.querySelector('#idle, #place') === null;
  if (attempt !== undefined && attempt !== acknowledged) {
    acknowledged = attempt;
    notice('');
    void tell(`/cabinet/windows/${attempt}/shown`);
    document.querySelector<HTMLElement>('[data-answer=video]')?.focus();
  }
  followConversation();
  void programme.follow();
  tellOfConclusion();
  chat.follow();
}

function conclusion(): DOMStringMap | undefined {
  return document.getElementById('conclusion-news')?.dataset;
}

/** Of one that came while the page was open. */
function tellOfConclusion(): void {
  const news = conclusion();
  const id = news?.['conclusion'];
  if (id !== undefined && id !== told && document.hidden) {
    void bell.ring(news?.['announce'] ?? '', news?.['announceDetail'] ?? '', id);
  }
  told = id ?? told;
}

function followConversation(): void {
  const conversation = document.getElementById('conversation')?.dataset;
  const consultation = conversation?.['consultation'];
  if (talking !== undefined && consultation === undefined) {
    stage.consultationOver();
  }
  talking = consultation;
  stage.bothThere(conversation?.['here'] === 'true' && conversation['doctorHere'] === 'true');
  const wasHere = consultation !== undefined && consultation === Stage.talkingIn;
  if (wasHere && !stage.inCall && !comingBack && conversation?.['here'] === 'false') {
    void comeBack();
  }
}

/** After a reload or a loss, at once; afterwards by the button only, so that a fault does not go round in circles. */
async function comeBack(): Promise<void> {
  comingBack = true;
  await rejoin();
}

async function rejoin(): Promise<void> {
  const conversation = document.getElementById('conversation')?.dataset;
  if (conversation?.['consultation'] !== undefined) {
    await join(stage, `/cabinet/consultations/${conversation['consultation']}/rejoin`, conversation['way'] === 'video');
  }
}

async function answer(choice: string): Promise<void> {
  const attempt = document.getElementById('window')?.dataset['attempt'];
  const path = `/cabinet/windows/${attempt}/${choice}`;
  ring.set(undefined);
  if (choice === 'video' || choice === 'audio') {
    await join(stage, path, choice === 'video');
  } else {
    await act(path);
  }
}

async function pressed(button: HTMLButtonElement): Promise<void> {
  if (button.dataset['answer'] !== undefined) {
    await answer(button.dataset['answer']);
  } else if (button.dataset['rejoin'] !== undefined) {
    await rejoin();
  } else if (button.dataset['wish'] !== undefined) {
    await act(button.dataset['wish']);
  } else if (button.dataset['finish'] !== undefined && window.confirm(word(button.dataset['confirm'] ?? ''))) {
    await act(`/cabinet/consultations/${button.dataset['finish']}/finish`);
  } else if (button.dataset['post'] !== undefined) {
    await act(button.dataset['post']);
  } else if (button.dataset['cancel'] !== undefined && window.confirm(word(button.dataset['confirm'] ?? ''))) {
    await act(`/cabinet/consultations/${button.dataset['cancel']}/cancel`);
  }
}

async function leave(): Promise<void> {
  const consultation = talking;
  stage.leave();
  if (consultation !== undefined) {
    await tell(`/cabinet/consultations/${consultation}/leave`);
  }
}

function offerSound(): void {
  const sound = need<HTMLButtonElement>('try-sound');
  sound.addEventListener('click', async () => {
    if (await ring.unlock()) {
      ring.try();
      sound.textContent = sound.dataset['on'] ?? '';
    }
  });
}

function offerNotifications(): void {
  const permission = 'Notification' in window ? Notification.permission : undefined;
  need('allow-notifications').hidden = permission !== 'default';
  need('notifications-on').hidden = permission !== 'granted';
  need('notifications-off').hidden = permission !== 'denied';
}

need('state').addEventListener('click', (event) => {
  const button = (event.target as Element).closest('button');
  if (button !== null) {
    void whilePressed(button, () => pressed(button));
  }
});
document.addEventListener('pointerdown', () => void ring.unlock(), { once: true });
document.addEventListener('keydown', () => void ring.unlock(), { once: true });
need('leave').addEventListener('click', () => void leave());
Object.assign(window, { dozvonConnection: () => stage.connection });

need('allow-notifications').addEventListener('click', async () => {
  await Notification.requestPermission();
  await prepareBell();
  offerNotifications();
});

offerSound();
offerNotifications();
void prepareBell();
startClock();
shown();
new Live(shown).start();
