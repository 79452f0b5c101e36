package io.dozvon.pbx.run;

import io.dozvon.telephony.dialplan.LinePrompt;
import io.dozvon.telephony.dialplan.Prompt;
import io.dozvon.vocabulary.Language;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The sound files we bring along, by their names within a language's folder.
final class SoundFiles {
  /// What who waits hears.
  static final String MUSIC = "calm.ulaw";

  private static final String ENDING = ".ulaw";

  private SoundFiles() {}

  /// Our prompts, and what Asterisk says numbers with, up to 999.
  static List<String> all(Language language) {
    return Stream.of(
            Arrays.stream(Prompt.values()).map(Prompt::file),
            Arrays.stream(LinePrompt.values()).map(LinePrompt::file),
            numbers(language).map(number -> "digits/" + number))
        .flatMap(names -> names)
        .map(name -> name + ENDING)
        .toList();
  }

  private static Stream<String> numbers(Language language) {
    IntStream single = IntStream.rangeClosed(0, 20);
    IntStream tens = IntStream.rangeClosed(3, 9).map(ten -> ten * 10);
    Stream<String> common = IntStream.concat(single, tens).mapToObj(String::valueOf);
    return Stream.concat(
        common,
        switch (language) {
          case RUSSIAN ->
              Stream.concat(
                  IntStream.rangeClosed(1, 9).mapToObj(hundred -> hundred + "00"),
                  Stream.of("1n", "2n", "1f", "2f"));
          case ENGLISH -> Stream.of("hundred");
        });
  }
}
