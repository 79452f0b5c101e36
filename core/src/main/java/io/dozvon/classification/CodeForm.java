package io.dozvon.classification;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How codes are written: by the list, and by people whose keyboard may stand on Russian.
final class CodeForm {
  /// A dagger or an asterisk after it says how it pairs with others.
  private static final Pattern LISTED =
      Pattern.compile("([A-Z]\\d{2}(?:\\.\\d{1,2})?|[A-Z]\\d{2}-[A-Z]\\d{2}|[IVX]+)[+*†]?");

  private static final Pattern TYPED =
      Pattern.compile("(\\p{L})\\s*(\\d{2})(?:\\s*[.,]?\\s*(\\d{1,2}))?");
  private static final Pattern BEGUN = Pattern.compile("(\\p{L})(\\d{0,2})(?:[.,]?(\\d{0,2}))");
  private static final String RUSSIAN_KEYS = "йцукенгшщзфывапролдячсмить";
  private static final String LATIN_KEYS = "qwertyuiopasdfghjklzxcvbnm";
  private static final String LOOK_ALIKE = "авсенкмортх";
  private static final String LATIN_ALIKE = "abcehkmoptx";

  private CodeForm() {}

  /// @return empty if it is no code
  static Optional<String> listed(String text) {
    Matcher code = LISTED.matcher(text.strip().toUpperCase(Locale.ROOT));
    return code.matches() ? Optional.of(code.group(1)) : Optional.empty();
  }

  /// What somebody may mean who types a whole code, the likeliest first.
  static List<String> typed(String text) {
    Matcher code = TYPED.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!code.matches()) {
      return List.of();
    }
    String rest = code.group(3) == null ? code.group(2) : code.group(2) + "." + code.group(3);
    return letters(code.group(1)).map(letter -> letter + rest).toList();
  }

  /// What codes may begin with that somebody begins to type; none if these are words.
  static List<String> begun(String text) {
    Matcher code = BEGUN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!code.matches() || code.group(2).isEmpty()) {
      return List.of();
    }
    String rest = code.group(3).isEmpty() ? code.group(2) : code.group(2) + "." + code.group(3);
    return letters(code.group(1)).map(letter -> letter + rest).toList();
  }

  /// A Russian letter stands for the one that looks like it, or for the one on the same key.
  private static Stream<String> letters(String typed) {
    if (typed.matches("[a-z]")) {
      return Stream.of(typed.toUpperCase(Locale.ROOT));
    }
    return Stream.of(other(typed, LOOK_ALIKE, LATIN_ALIKE), other(typed, RUSSIAN_KEYS, LATIN_KEYS))
        .flatMap(Optional::stream)
        .distinct();
  }

  private static Optional<String> other(String letter, String from, String to) {
    int at = from.indexOf(letter);
    return at < 0
        ? Optional.empty()
        : Optional.of(to.substring(at, at + 1).toUpperCase(Locale.ROOT));
  }
}
