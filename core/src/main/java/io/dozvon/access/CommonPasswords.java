package io.dozvon.access;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The passwords that guessers try first: the list that zxcvbn ships, taken from leaked ones.
@Component
final class CommonPasswords {
  private final Set<String> known;

  CommonPasswords() {
    try {
      known = Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean include(String password) {
    return known.contains(password.toLowerCase(Locale.ROOT));
  }
}
