package io.dozvon.pbx.asterisk;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.jspecify.annotations.Nullable;

/// The last guard before a value stands in a file: whatever the plan's types let through, nothing
/// that could start a line, a comment, a section or a dialplan expression is written.
final class SafeValues implements ReferenceInsertionEventHandler {
  private static final String SAFE = "[\\p{L}\\p{N} _.,:/@+~=*|-]*";

  @Override
  public @Nullable Object referenceInsert(
      @Nullable Context context, String reference, @Nullable Object value) {
    if (value == null || reference.matches("\\$\\{?(d|l|read)\\..*")) {
      return value;
    }
    if (!String.valueOf(value).matches(SAFE)) {
      throw new IllegalArgumentException(
          reference + " may not hold " + characters(String.valueOf(value).replaceAll(SAFE, "")));
    }
    return value;
  }

  /// Never the value itself: it may be a secret.
  private static String characters(String text) {
    return Arrays.stream(text.codePoints().distinct().toArray())
        .mapToObj("U+%04X"::formatted)
        .collect(Collectors.joining(" "));
  }
}
