package io.dozvon.pbx.asterisk;

import io.dozvon.telephony.dialplan.Dialplan;
import java.util.Map;

/// Writes the dialplan expressions that read a variable; Velocity would take them for its own.
public final class Reading {
  private static final Map<String, String> SHARED =
      Map.of(
          "CONFIRM", Dialplan.CONFIRM,
          "CONFIRM_SECONDS", Dialplan.CONFIRM_SECONDS,
          "LANGUAGE", Dialplan.LANGUAGE,
          "LEG", Dialplan.LEG);

  /// `$read.LEG`: reads the variable that [Dialplan] calls so.
  public String get(String constant) {
    String variable = SHARED.get(constant);
    if (variable == null) {
      throw new IllegalArgumentException("Dialplan has no variable " + constant);
    }
    return of(variable);
  }

  /// `$read.of("CHANNEL(accountcode)")`: reads any other variable or function.
  public String of(String expression) {
    return "${" + expression + "}";
  }
}
