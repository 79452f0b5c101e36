package io.dozvon.web.start;

import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Wire;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.NestedExceptionUtils;

/// What a setting of some type may look like, in words.
final class Expected {
  private Expected() {}

  static String of(Bindable<?> target, Throwable failure) {
    Class<?> type = Optional.<Class<?>>ofNullable(target.getType().resolve()).orElse(Object.class);
    if (type == Duration.class) {
      return "a duration, such as 500ms, 30s, 5m";
    }
    if (type.isEnum()) {
      return "one of " + constants(type);
    }
    if (type == int.class || type == Integer.class || type == long.class) {
      return "a whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == LocalTime.class) {
      return "a time of day, such as 08:00";
    }
    if (type == URI.class) {
      return "a URI, such as wss://sip.example.org/ws";
    }
    if (type == PhoneNumber.class) {
      return "a telephone number in E.164, such as +74951234567";
    }
    return reason(failure);
  }

  private static String constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> Wire.name((Enum<?>) constant))
        .collect(Collectors.joining(", "));
  }

  private static String reason(Throwable failure) {
    @Nullable Throwable root = NestedExceptionUtils.getRootCause(failure);
    return root == null || root.getMessage() == null ? "something else" : root.getMessage();
  }
}
