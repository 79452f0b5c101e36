package io.dozvon.telephony.simulated;

import io.dozvon.telephony.LegId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// What a simulated leg is recorded into: a tone of 250 Hz, a second of it at once and all that was
/// talked at the end. A switch that dies has written the first second.
record RecordedSound(LegId leg, Path file, Instant since) {
  private static final int A_SECOND = 8_000;
  private static final int HALF_WAVE = 16;
  private static final byte LOUD = (byte) 0x90;
  private static final byte LOUD_NEGATIVE = 0x10;

  RecordedSound {
    try {
      Files.write(file, tone(A_SECOND));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void writeUntil(Instant end) {
    long more = Duration.between(since, end).toMillis() * A_SECOND / 1_000 - A_SECOND;
    try {
      if (more > 0) {
        Files.write(file, tone((int) more), StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] tone(int samples) {
    byte[] sound = new byte[samples];
    for (int from = 0; from < samples; from += HALF_WAVE) {
      byte level = from / HALF_WAVE % 2 == 0 ? LOUD : LOUD_NEGATIVE;
      Arrays.fill(sound, from, Math.min(samples, from + HALF_WAVE), level);
    }
    return sound;
  }
}
