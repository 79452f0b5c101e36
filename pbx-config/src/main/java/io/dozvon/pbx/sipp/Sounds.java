package io.dozvon.pbx.sipp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/// Sound as answering-machine detection hears it: stretches of voice and of silence, raw µ-law
/// (ITU-T G.711), 8000 samples a second.
public final class Sounds {
  private static final int SAMPLES_PER_MILLI = 8;
  private static final byte SILENCE = (byte) 0xFF;
  private static final byte LOUD = (byte) 0x90;
  private static final byte LOUD_NEGATIVE = 0x10;

  private Sounds() {}

  /// A short "hello?", then silence.
  public static Path hello(Path folder) throws IOException {
    ByteArrayOutputStream sound = new ByteArrayOutputStream();
    silence(sound, Duration.ofMillis(200));
    voice(sound, Duration.ofMillis(500));
    silence(sound, Duration.ofSeconds(20));
    return Files.write(folder.resolve("hello.ul"), sound.toByteArray());
  }

  /// Word after word.
  public static Path speech(Path folder) throws IOException {
    ByteArrayOutputStream sound = new ByteArrayOutputStream();
    for (int word = 0; word < 40; word++) {
      voice(sound, Duration.ofMillis(400));
      silence(sound, Duration.ofMillis(100));
    }
    return Files.write(folder.resolve("speech.ul"), sound.toByteArray());
  }

  /// Cuts every prompt of a folder (raw µ-law), for callers who are not to listen for long.
  public static void cutAll(Path folder, Duration length) throws IOException {
    try (Stream<Path> prompts = Files.list(folder)) {
      for (Path prompt : prompts.toList()) {
        cut(prompt, length);
      }
    }
  }

  /// Cuts one prompt (raw µ-law).
  public static void cut(Path prompt, Duration length) throws IOException {
    int samples = Math.toIntExact(length.toMillis() * SAMPLES_PER_MILLI);
    Files.write(prompt, Arrays.copyOf(Files.readAllBytes(prompt), samples));
  }

  private static void silence(ByteArrayOutputStream sound, Duration time) {
    for (long sample = 0; sample < time.toMillis() * SAMPLES_PER_MILLI; sample++) {
      sound.write(SILENCE);
    }
  }

  /// A square wave of 250 Hz.
  private static void voice(ByteArrayOutputStream sound, Duration time) {
    for (long sample = 0; sample < time.toMillis() * SAMPLES_PER_MILLI; sample++) {
      sound.write(sample / 16 % 2 == 0 ? LOUD : LOUD_NEGATIVE);
    }
  }
}
