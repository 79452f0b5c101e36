package io.dozvon.programmes;

import io.dozvon.vocabulary.PersonName;
import java.text.Normalizer;
import java.util.Locale;

/// A name as it is compared: lists and people write ё or е, put hyphens or spaces into double
/// names, and send й and ё as one character or as two.
public final class NameKey {
  private NameKey() {}

  /// Family and given name; the patronymic is left out because it may be missing.
  public static String of(PersonName name) {
    return of(name.family()) + "|" + of(name.given());
  }

  /// Letters only, in lower case, ё as е.
  public static String of(String part) {
    return Normalizer.normalize(part, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace('ё', 'е')
        .replaceAll("[^\\p{L}\\p{M}]", "");
  }
}
