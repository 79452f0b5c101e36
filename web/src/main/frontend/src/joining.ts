// The one way into a call, for patients and doctors: first the microphone, then the server's ticket, then the call.

import { notice, unsay, word } from './dom';
import { closeMedia, NoMedia, openMedia } from './media';
import { post, Refused } from './server';
import type { Stage } from './stage';

/**
 * @param path answers with a ticket, or without one if the person's desk phone rings instead
 * @param comesBack whether a reload comes back to it: a consultation is joined anew, another call is over
 * @returns whether the server granted it
 */
export async function join(stage: Stage, path: string, video: boolean, comesBack = true): Promise<boolean> {
  notice(word('connecting'));
  try {
    const media = await openMedia(video);
    notice(word('connecting'));
    try {
      const joining = await post(path);
      if (joining?.ticket) {
        stage.join(comesBack ? joining.consultation : undefined, joining.ticket, media, video);
      } else {
        closeMedia(media.stream);
        unsay(word('connecting'));
      }
      return true;
    } catch (error) {
      closeMedia(media.stream);
      throw error;
    }
  } catch (error) {
    tellWhy(error);
    return false;
  }
}

/** Takes no second press of a button while the first is being handled; of all the ways into a call only one. */
export async function whilePressed(button: HTMLButtonElement, handle: () => Promise<void>): Promise<void> {
  const joins = button.dataset['joins'] !== undefined;
  const buttons = joins ? document.querySelectorAll<HTMLButtonElement>('[data-joins]') : [button];
  buttons.forEach((it) => (it.disabled = true));
  try {
    await handle();
  } finally {
    buttons.forEach((it) => (it.disabled = false));
  }
}

/**
 * Does something that needs neither microphone nor ticket. If a ticket comes nevertheless, because the person has just
 * chosen elsewhere to talk through the browser, they join by it.
 */
export async function act(path: string, stage?: Stage): Promise<boolean> {
  try {
    const joining = await post(path);
    if (stage !== undefined && joining?.ticket) {
      stage.join(joining.consultation, joining.ticket, await openMedia(true), true);
    }
    return true;
  } catch (error) {
    tellWhy(error);
    return false;
  }
}

function tellWhy(error: unknown): void {
  const known = error instanceof NoMedia || error instanceof Refused;
  notice(known ? error.message : word('call-failed'), 'bad');
  if (!known) {
    console.error(error);
  }
}
