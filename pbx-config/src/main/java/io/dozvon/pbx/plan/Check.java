package io.dozvon.pbx.plan;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the parts of a plan check of their values.
final class Check {
  private Check() {}

  static void port(String key, int value) {
    if (value < 1 || value > 65535) {
      throw new BadPlan(key, value, "a port, 1 to 65535");
    }
  }

  static void between(String key, int value, int least, int most) {
    if (value < least || value > most) {
      throw new BadPlan(key, value, least + " to " + most);
    }
  }

  static void between(String key, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new BadPlan(
          key,
          value.toSeconds() + " s",
          "%d to %d seconds".formatted(least.toSeconds(), most.toSeconds()));
    }
  }

  static void matches(String key, String value, String regex, String expected) {
    if (!value.matches(regex)) {
      throw new BadPlan(key, value, expected);
    }
  }

  static void notEmpty(String key, Collection<?> values) {
    if (values.isEmpty()) {
      throw new BadPlan(key, values, "at least one");
    }
  }

  static void distinct(String key, List<?> values) {
    Set<Object> seen = new HashSet<>();
    for (Object value : values) {
      if (!seen.add(value)) {
        throw new BadPlan(key, value, "a value that nothing else uses");
      }
    }
  }
}
