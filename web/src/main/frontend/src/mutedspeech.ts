// Tells somebody who speaks while their microphone is off.

import { notice, unsay, word } from './dom';
import { Level } from './level';

/** Speech close to a microphone; typing and breathing stay below. */
const SPEECH = 0.02;
/** Looks in a row, a tenth of a second each. */
const LOOKS = 6;

/** Listens on a copy of the track: one that is switched off gives silence. */
export class MutedSpeech {
  private level: Level | undefined;
  private copy: MediaStreamTrack | undefined;

  /** @param microphone that is about to be switched off */
  listen(microphone: MediaStreamTrack): void {
    this.stop();
    this.copy = microphone.clone();
    let spoken = 0;
    this.level = new Level(this.copy, (level) => {
      spoken = level > SPEECH ? spoken + 1 : 0;
      if (spoken === LOOKS) {
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
