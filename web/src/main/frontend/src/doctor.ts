// The workplace: calls, shows what is tried, talks, comes back.

import { Chat } from './chat';
import { readClock, startClock, writeTimes } from './clock';
import { need, notice, unsay, word } from './dom';
import { act, join, whilePressed } from './joining';
import { Live } from './live';
import { Stage } from './stage';

const stage = new Stage(
  () => shown(),
  () => void rejoin(),
);
const chat = new Chat();
let comingBack = false;
let current: string | undefined;
let ringsNobody = false;

function shown(): void {
  readClock();
  writeTimes();
  const live = document.querySelector<HTMLElement>('[data-current]')?.dataset;
  const consultation = live?.['consultation'];
  if (current !== undefined && consultation === undefined) {
    stage.consultationOver();
  }
  tellWhoFinished(current, consultation);
  current = consultation;
  stage.bothThere(live?.['state'] === 'talking');
  if (stage.inCall && (live?.['way'] === 'audio' || live?.['way'] === 'phone')) {
    stage.voiceOnly();
  }
  tellIfNobodyRings(live?.['state']);
  const wasHere = consultation !== undefined && consultation === Stage.talkingIn;
  if (wasHere && !stage.inCall && !comingBack && live?.['state'] === 'away') {
    comingBack = true;
    void rejoin();
  }
  chat.follow();
}

/** A conversation that the patient ended vanishes from what is live: it is said why. */
function tellWhoFinished(before: string | undefined, now: string | undefined): void {
  if (before !== undefined && before !== now && document.querySelector(`#c-${before}[data-ending=finished-by-patient]`)) {
    stage.part(word('patient-finished'));
  }
}

/** With the phone's attempts used up a call to a closed cabinet is over at once. */
function tellIfNobodyRings(state: string | undefined): void {
  if (ringsNobody && state === 'waiting') {
    notice(word('nobody-rung'), 'bad');
  } else {
    ringsNobody = false;
    unsay(word('nobody-rung'));
  }
}

async function rejoin(): Promise<void> {
  const button = document.querySelector<HTMLButtonElement>('[data-current] [data-do=rejoin]');
  if (button !== null) {
    await pressed(button);
  }
}

async function pressed(button: HTMLButtonElement): Promise<void> {
  const consultation = button.closest<HTMLElement>('[data-consultation]')?.dataset['consultation'];
  const wish = button.dataset['do'];
  const confirm = button.dataset['confirm'];
  if (wish === undefined || (confirm !== undefined && !window.confirm(word(confirm)))) {
    return;
  }
  ringsNobody = wish === 'call' && button.closest('[data-used-up]') !== null;
  const path = button.dataset['path'] ?? `/doctor/consultations/${consultation}/${wish}`;
  await whilePressed(button, async () => {
    // The doctor joins with a camera before it is known how the patient will answer.
    const granted = await (button.dataset['joins'] === undefined ? act(path) : join(stage, path, true));
    ringsNobody &&= granted;
  });
}

async function hangUp(): Promise<void> {
  const consultation = current;
  stage.leave();
  if (consultation !== undefined) {
    await act(`/doctor/consultations/${consultation}/stop`);
  }
}

need('state').addEventListener('click', (event) => {
  const button = (event.target as Element).closest('button');
  if (button !== null) {
    void pressed(button);
  }
});
need('leave').addEventListener('click', () => void hangUp());
Object.assign(window, { dozvonConnection: () => stage.connection });

startClock();
shown();
new Live(shown).start();
