package io.dozvon.verification;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// What a patient sets in their cabinet to be asked on the phone.
public enum PhoneSecret {
  /// The last four digits of a document.
  DOCUMENT {
    @Override
    Optional<String> read(String text) {
      String digits = text.replaceAll("\\s", "");
      return digits.matches("[0-9]{4}") ? Optional.of(digits) : Optional.empty();
    }

    @Override
    VerificationRefusal malformed() {
      return new VerificationRefusal.NotFourDigits();
    }
  },
  /// A word, compared without regard to case, ё, spaces and signs.
  CODE_WORD {
    private static final int LEAST = 5;

    @Override
    Optional<String> read(String text) {
      String word =
          Normalizer.normalize(text, Normalizer.Form.NFC)
              .toLowerCase(Locale.ROOT)
              .replace('ё', 'е')
              .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
      return word.codePointCount(0, word.length()) >= LEAST ? Optional.of(word) : Optional.empty();
    }

    @Override
    VerificationRefusal malformed() {
      return new VerificationRefusal.CodeWordTooShort();
    }
  };

  /// As it is compared; empty if it can be none.
  abstract Optional<String> read(String text);

  abstract VerificationRefusal malformed();
}
