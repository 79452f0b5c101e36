package io.dozvon.access;

import java.util.Collection;
import java.util.Locale;

/// What others know of somebody, or find out first.
///
/// @param words e.g. the login and the telephone number
record PersonalWords(Collection<String> words) {
  /// A shorter word is in many a good password by chance.
  private static final int SHORTEST = 4;

  /// A number is the same one with and without the country's code.
  private static final int DIGITS_OF_A_NUMBER = 10;

  private static final int SHORTEST_NUMBER = 7;

  /// Whether the password is one of them or has one in it.
  boolean areIn(String password) {
    return words.stream().anyMatch(word -> isIn(password, word));
  }

  private static boolean isIn(String password, String word) {
    String number = endOf(digits(word));
    return (word.length() >= SHORTEST && lower(password).contains(lower(word)))
        || (number.length() >= SHORTEST_NUMBER && digits(password).contains(number));
  }

  private static String endOf(String digits) {
    return digits.substring(Math.max(0, digits.length() - DIGITS_OF_A_NUMBER));
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
