package io.dozvon.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of an insurance policy: letters and digits, without the spaces and hyphens people put
/// between them. Printing it shows only the last two characters.
public record PolicyNumber(String value) {
  private static final Pattern WRITTEN = Pattern.compile("[\\p{Lu}\\p{Nd}]{1,50}");

  public PolicyNumber {
    if (!WRITTEN.matcher(value).matches()) {
      throw new IllegalArgumentException("not a policy number");
    }
  }

  /// Reads a number as people write it.
  public static Optional<PolicyNumber> parse(String text) {
    String bare = text.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
    return WRITTEN.matcher(bare).matches() ? Optional.of(new PolicyNumber(bare)) : Optional.empty();
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
