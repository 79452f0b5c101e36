package io.dozvon.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name somebody signs in with: 3 to 64 letters, digits and `._@-`, spaces around it taken
/// away. Two that differ in case only are the same one.
///
/// @param text as they wrote it
public record Login(String text) {
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Nd}._@-]{3,64}");

  public Login {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a login");
    }
  }

  /// @return empty if it cannot be one
  public static Optional<Login> parse(String text) {
    String trimmed = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
    return FORM.matcher(trimmed).matches() ? Optional.of(new Login(trimmed)) : Optional.empty();
  }

  /// The same for all ways to write it.
  public String key() {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Login login && key().equals(login.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }
}
