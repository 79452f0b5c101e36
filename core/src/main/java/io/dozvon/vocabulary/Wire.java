package io.dozvon.vocabulary;

import java.util.Locale;

/// How our enums are written for machines, in the database as in JSON: lower case with hyphens.
public final class Wire {
  private Wire() {}

  public static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// @throws IllegalArgumentException if no constant is written that way
  public static <E extends Enum<E>> E read(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
