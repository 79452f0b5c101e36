// Tones to test a speaker with.

/**
 * Four rising tones.
 *
 * @param route says where they come out
 */
export async function playTones(route: (audio: HTMLAudioElement) => Promise<void>): Promise<void> {
  const context = new AudioContext();
  const out = context.createMediaStreamDestination();
  const audio = new Audio();
  audio.srcObject = out.stream;
  await route(audio).catch(() => undefined);
  await Promise.all([context.resume(), audio.play()]);
  [392, 494, 587, 784].forEach((pitch, number) => {
    const tone = context.createOscillator();
    const volume = context.createGain();
    const from = context.currentTime + 0.1 + number * 0.3;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(0.3, from + 0.03);
    volume.gain.linearRampToValueAtTime(0, from + 0.28);
    tone.connect(volume).connect(out);
    tone.start(from);
    tone.stop(from + 0.3);
  });
  setTimeout(() => void context.close(), 2_000);
}
