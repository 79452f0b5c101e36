package io.dozvon.verification;

import io.dozvon.programmes.NameKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A sponsor as people name it: without its legal form, and by the one word that is its own.
final class SpokenSponsor {
  /// What many sponsors have in their names: whoever says only that has named nobody.
  private static final Set<String> COMMON =
      Set.of(
          "ооо",
          "ао",
          "пао",
          "зао",
          "оао",
          "нао",
          "ск",
          "сао",
          "спао",
          "страхование",
          "страховая",
          "страховой",
          "компания",
          "группа",
          "дом",
          "общество",
          "медицинская",
          "и",
          "llc",
          "ltd",
          "inc",
          "jsc",
          "insurance",
          "company",
          "group",
          "the");

  private SpokenSponsor() {}

  static boolean means(String said, String sponsor) {
    List<String> stored = ownWords(sponsor);
    return stored.isEmpty()
        ? NameKey.of(said).equals(NameKey.of(sponsor))
        : ownWords(said).stream().anyMatch(stored::contains);
  }

  private static List<String> ownWords(String name) {
    return Stream.of(name.split("[^\\p{L}\\p{M}\\p{N}]+"))
        .map(SpokenSponsor::key)
        .filter(word -> !word.isEmpty() && !COMMON.contains(word))
        .toList();
  }

  /// As [NameKey], with the digits that some names have.
  private static String key(String word) {
    String letters = NameKey.of(word);
    return letters.isEmpty() ? word : letters;
  }
}
