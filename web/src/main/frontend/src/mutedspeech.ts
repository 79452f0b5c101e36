// Tells somebody who speaks while their microphone is off.

import { notice, unsay, word } from './dom';
import { Level, VOICE } from './level';

/** Speech has pauses: so many looks of the last two seconds, a tenth of a second each. */
const SPOKEN = 6;
const LOOKS = 20;

/** Listens on a copy of the track: one that is switched off gives silence. */
export class MutedSpeech {
  private level: Level | undefined;
  private copy: MediaStreamTrack | undefined;

  /** @param microphone that is about to be switched off */
  listen(microphone: MediaStreamTrack): void {
    this.stop();
    this.copy = microphone.clone();
    let last: boolean[] = [];
    let told = false;
    this.level = new Level(this.copy, (level) => {
      last = [...last, level > VOICE].slice(-LOOKS);
      if (!told && last.filter(Boolean).length >= SPOKEN) {
        told = true;
        notice(word('muted-speech'), 'bad');
      }
    });
  }

  stop(): void {
    this.level?.stop();
    this.copy?.stop();
    this.level = this.copy = undefined;
    unsay(word('muted-speech'));
  }
}
