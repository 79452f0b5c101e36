package io.dozvon.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of an insurance policy: letters and digits, without the signs people put between and
/// before them (`№`, `/`, spaces, hyphens). Letters that look the same in Cyrillic and Latin are
/// the same: nobody can tell from a printed card which of them they are. Printing it shows only the
/// last two characters.
public record PolicyNumber(String value) {
  private static final Pattern WRITTEN = Pattern.compile("[\\p{Lu}\\p{Nd}]{1,50}");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");
  private static final Pattern CYRILLIC_ONLY =
      Pattern.compile("[\\p{IsCyrillic}&&[^АВЕКМНОРСТУХ]]");
  private static final String CYRILLIC = "АВЕКМНОРСТУХ";
  private static final String LATIN = "ABEKMHOPCTYX";

  public PolicyNumber {
    if (!WRITTEN.matcher(value).matches()) {
      throw new IllegalArgumentException("not a policy number");
    }
    value = inOneScript(value);
  }

  /// Reads a number as people write it.
  public static Optional<PolicyNumber> parse(String text) {
    String bare = SIGNS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    return WRITTEN.matcher(bare).matches() ? Optional.of(new PolicyNumber(bare)) : Optional.empty();
  }

  /// Cyrillic if there is a letter that is nothing else, such as the Д of ДМС, else Latin.
  private static String inOneScript(String number) {
    return CYRILLIC_ONLY.matcher(number).find()
        ? replaced(number, LATIN, CYRILLIC)
        : replaced(number, CYRILLIC, LATIN);
  }

  private static String replaced(String number, String letters, String by) {
    StringBuilder all = new StringBuilder(number);
    for (int i = 0; i < all.length(); i++) {
      int at = letters.indexOf(all.charAt(i));
      if (at >= 0) {
        all.setCharAt(i, by.charAt(at));
      }
    }
    return all.toString();
  }

  public String masked() {
    int hidden = Math.max(value.length() - 2, 0);
    return "•".repeat(hidden) + value.substring(hidden);
  }

  @Override
  public String toString() {
    return masked();
  }
}
