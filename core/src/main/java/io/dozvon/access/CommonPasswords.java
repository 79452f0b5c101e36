package io.dozvon.access;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The passwords that guessers try first: the list that zxcvbn ships, taken from leaked ones, and
/// the Russian words that it lacks, also as they come out on a Latin keyboard, and with digits
/// before or after them.
@Component
final class CommonPasswords {
  private static final String RUSSIAN = "/passwords/russian.txt";
  private static final String RUSSIAN_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю";
  private static final String LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
  private static final Pattern TRIMMINGS = Pattern.compile("^[0-9]++|[0-9!?_*-]++$");

  private final Set<String> known;
  private final Set<String> russian;

  CommonPasswords() {
    try {
      known = Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
      russian = russianWords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> russianWords() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(RUSSIAN))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .flatMap(word -> Stream.of(word, word.replace('ё', 'е')))
          .flatMap(word -> Stream.of(word, onLatinKeys(word)))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private static String onLatinKeys(String word) {
    return word.chars()
        .map(letter -> LATIN_KEYS.charAt(RUSSIAN_KEYS.indexOf(letter)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  boolean include(String password) {
    String lower = password.toLowerCase(Locale.ROOT);
    return known.contains(lower)
        || russian.contains(lower)
        || russian.contains(TRIMMINGS.matcher(lower).replaceAll(""));
  }
}
