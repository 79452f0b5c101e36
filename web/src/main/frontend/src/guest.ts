// A guest's page: waits until the guest may come, joins, comes back, says when it is over.

import { Idiomorph } from 'idiomorph';
import { need, notice, unsay, word } from './dom';
import { join, whilePressed } from './joining';
import { afterPress } from './press';
import { tell } from './server';
import { Stage } from './stage';

const LOOK_EVERY = 3_000;

const page = `/guest/${need('main').dataset['token']}`;
const stage = new Stage(
  () => undefined,
  () => void come(),
);
let stands = '';
let comingBack = false;

async function look(): Promise<void> {
  try {
    const response = await fetch(`${page}/state`, { headers: { Accept: 'text/html' } });
    if (response.ok) {
      const html = await response.text();
      afterPress(() => show(html));
    } else if (response.status === 404) {
      location.reload();
    }
  } catch {
    notice(word('offline'), 'bad');
  }
}

function show(html: string): void {
  unsay(word('offline'));
  Idiomorph.morph(need('snapshot'), html, {
    morphStyle: 'outerHTML',
    callbacks: { beforeAttributeUpdated: (name: string) => name !== 'disabled' },
  });
  shown();
}

function shown(): void {
  const now = need('snapshot').dataset['stands'] ?? '';
  if (now === 'over' && stands !== 'over') {
    stage.consultationOver();
  }
  stands = now;
  stage.bothThere(now === 'present');
  const wasHere = Stage.talkingIn !== null && now !== 'over';
  if (wasHere && !stage.inCall && !comingBack && now !== 'asked') {
    comingBack = true;
    void come();
  }
}

async function come(): Promise<void> {
  await join(stage, `${page}/join`, need('snapshot').dataset['video'] === 'true');
  await look();
}

async function leave(): Promise<void> {
  stage.leave();
  await tell(`${page}/leave`);
  await look();
}

need('state').addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('#join');
  if (button !== null) {
    void whilePressed(button, come);
  }
});
need('leave').addEventListener('click', () => void leave());
Object.assign(window, { dozvonConnection: () => stage.connection });

shown();
setInterval(() => stands !== 'over' && void look(), LOOK_EVERY);
