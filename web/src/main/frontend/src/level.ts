// How loud a microphone is.

const LOOKS = 100;

/** Tells some ten times a second how loud it is, as root mean square from 0 to 1; silence while it may not listen. */
export class Level {
  private readonly context = new AudioContext();
  private readonly timer: number;

  constructor(track: MediaStreamTrack, told: (level: number) => void) {
    const analyser = this.context.createAnalyser();
    const samples = new Float32Array(analyser.fftSize);
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
