// The workplace: calls, shows what is tried, talks, comes back.

import { Chat } from './chat';
import { confirmed } from './confirm';
import { readClock, startClock, writeTimes } from './clock';
import { Day } from './day';
import { need, notice, unsay, word } from './dom';
import { offerGuests } from './guests';
import { act, join, whilePressed } from './joining';
import { Live } from './live';
import { Panel } from './panel';
import { refusal, Refused, send } from './server';
import { Stage } from './stage';

const stage = new Stage(
  () => shown(),
  () => void rejoin(),
);
const chat = new Chat();
const panel = new Panel();
const day = new Day();
let comingBack = false;
let current: string | undefined;
let ringsNobody = false;
/** What this tab was in before it was reloaded. */
let returning = Stage.talkingIn;
/** Whose call this tab has been in. */
let inCallOf: string | undefined;
/** Of which reminders the doctor has been told. */
const reminded = new Set<string>();

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
  stage.hold(live?.['held'] === 'true');
  tellThatItMoved(live);
  tellThatReloadStopped();
  tellWhomToCallAgain();
  const wasHere = consultation !== undefined && consultation === Stage.talkingIn;
  if (wasHere && !stage.inCall && !comingBack && live?.['state'] === 'away') {
    comingBack = true;
    void rejoin();
  }
  chat.follow();
  panel.follow(consultation);
  day.follow();
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

/** Another tab, machine or telephone of the doctor has taken the call over. */
function tellThatItMoved(live: DOMStringMap | undefined): void {
  if (stage.inCall) {
    inCallOf = live?.['consultation'];
  } else if (inCallOf !== undefined && inCallOf !== live?.['consultation']) {
    inCallOf = undefined;
  } else if (inCallOf !== undefined && live?.['state'] === 'talking') {
    notice(word('call-moved'));
    inCallOf = undefined;
  }
}

/** A reload while the patient is being reached ends the doctor's leg, and with it the call. */
function tellThatReloadStopped(): void {
  if (returning === null || stage.inCall) {
    returning = null;
  } else if (document.querySelector(`#c-${returning}[data-state=due]`) !== null) {
    notice(word('call-stopped'));
    returning = null;
    Stage.forget();
  }
}

/** Each reminder is told once by this page; it stays in its card. */
function tellWhomToCallAgain(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-again-now=true]')) {
    const key = `${place.id} ${place.dataset['again']}`;
    if (!reminded.has(key)) {
      reminded.add(key);
      notice(word('call-again', place.closest('article')?.querySelector('h3')?.textContent ?? ''));
    }
  }
}

/** Says what follows from a correction. */
async function correct(path: string): Promise<void> {
  try {
    const response = await send(path);
    if (!response.ok) {
      throw await refusal(response);
    }
    const { consequence } = (await response.json()) as { consequence: string };
    notice(word(`corrected-${consequence}`));
  } catch (error) {
    notice(error instanceof Refused ? error.message : word('request-failed'), 'bad');
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
  if (wish === undefined || (confirm !== undefined && !(await confirmed(word(confirm))))) {
    return;
  }
  ringsNobody = wish === 'call' && button.closest('[data-used-up]') !== null;
  const path = button.dataset['path'] ?? `/doctor/consultations/${consultation}/${wish}`;
  await whilePressed(button, async () => {
    if (wish === 'correct') {
      await correct(path);
      return;
    }
    // The doctor joins with a camera before it is known how the patient will answer.
    const voice = button.dataset['voice'] !== undefined;
    const granted = await (button.dataset['joins'] === undefined ? act(path, stage) : join(stage, path, !voice, !voice));
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

offerGuests();
startClock();
shown();
new Live(shown).start();
