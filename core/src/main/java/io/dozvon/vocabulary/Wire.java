package io.dozvon.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /// As [#read], of what somebody may have made up: only what is written exactly so.
  public static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants()).filter(it -> name(it).equals(name)).findFirst();
  }
}
