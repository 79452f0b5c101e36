package io.dozvon.cli.show;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a row has to be like to be listed, e.g. `state=live`, `speciality!=терапевт`, `name~петр`.
/// Letters may be large or small; a value is told as the service names it or as it is shown.
///
/// @param column its id
/// @param how compares
/// @param value with this
public record Condition(String column, How how, String value) {
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9.]+)(!=|=|~)(.*)", Pattern.DOTALL);

  /// How a value is compared.
  public enum How {
    IS,
    IS_NOT,
    CONTAINS
  }

  /// @return nothing if it does not read like one
  public static Optional<Condition> read(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new Condition(form.group(1), how(form.group(2)), form.group(3)))
        : Optional.empty();
  }

  private static How how(String sign) {
    return switch (sign) {
      case "=" -> How.IS;
      case "!=" -> How.IS_NOT;
      default -> How.CONTAINS;
    };
  }

  boolean holds(Column of, JsonNode row, Reader reader) {
    String raw = of.raw().read(row, reader);
    String shown = of.cell().read(row, reader);
    return switch (how) {
      case IS -> isSame(raw) || isSame(shown);
      case IS_NOT -> !isSame(raw) && !isSame(shown);
      case CONTAINS -> contains(raw) || contains(shown);
    };
  }

  private boolean isSame(String other) {
    return other.equalsIgnoreCase(value);
  }

  private boolean contains(String whole) {
    return whole.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
  }
}
