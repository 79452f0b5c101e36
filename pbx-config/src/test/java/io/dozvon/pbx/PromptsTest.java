package io.dozvon.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.dialplan.LinePrompt;
import io.dozvon.telephony.dialplan.Prompt;
import io.dozvon.vocabulary.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that can be said can be said in every language: an exchange that finds no sound says
/// nothing and goes on.
class PromptsTest {
  private static final int HALF_A_SECOND = 4_000;

  static Stream<Arguments> prompts() {
    return Stream.of(
            Arrays.stream(Prompt.values()).map(Prompt::file),
            Arrays.stream(LinePrompt.values()).map(LinePrompt::file),
            IntStream.rangeClosed(0, 20).mapToObj(number -> "digits/" + number),
            IntStream.rangeClosed(3, 9).mapToObj(ten -> "digits/" + ten * 10))
        .flatMap(files -> files)
        .flatMap(
            file -> Arrays.stream(Language.values()).map(language -> Arguments.of(file, language)));
  }

  @Test
  void whoWaitsHearsCalmMusic() throws IOException {
    try (InputStream sound = getClass().getResourceAsStream("/sounds/calm.ulaw")) {
      byte[] samples = Objects.requireNonNull(sound).readAllBytes();
      assertThat(samples.length).isGreaterThan(20 * 8_000);
      assertThat(loudSamples(samples)).isGreaterThan(samples.length / 4);
    }
  }

  @ParameterizedTest
  @MethodSource("prompts")
  void isRecordedAndNotSilent(String prompt, Language language) throws IOException {
    String file = "/sounds/%s/%s.ulaw".formatted(language.code(), prompt);
    try (InputStream sound = getClass().getResourceAsStream(file)) {
      assertThat(sound).as(file).isNotNull();
      byte[] samples = sound.readAllBytes();
      assertThat(samples.length).as("bytes of " + file).isGreaterThan(HALF_A_SECOND);
      assertThat(loudSamples(samples))
          .as("loud samples of " + file)
          .isGreaterThan(samples.length / 50);
    }
  }

  /// The louder half of the magnitudes that µ-law (ITU-T G.711) can tell.
  private static int loudSamples(byte[] samples) {
    int loud = 0;
    for (byte sample : samples) {
      loud += (~sample & 0x7f) >= 0x40 ? 1 : 0;
    }
    return loud;
  }
}
