// How loud a microphone is.

/** Speech at arm's length, root mean square from 0 to 1; typing and breathing stay below. */
export const VOICE = 0.012;

const LOOKS = 100;
/** At 48 kHz 170 ms: longer than from one look to the next, so that nothing falls in between. */
const SAMPLES = 8_192;

/** Tells some ten times a second how loud it is, as root mean square from 0 to 1; silence while it may not listen. */
export class Level {
  private readonly context = new AudioContext();
  private readonly timer: number;

  constructor(track: MediaStreamTrack, told: (level: number) => void) {
    const analyser = this.context.createAnalyser();
    analyser.fftSize = SAMPLES;
    const samples = new Float32Array(SAMPLES);
    this.context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    void this.context.resume();
    this.timer = window.setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      told(Math.sqrt(samples.reduce((sum, it) => sum + it * it, 0) / samples.length));
    }, LOOKS);
  }

  stop(): void {
    clearInterval(this.timer);
    void this.context.close();
  }
}
