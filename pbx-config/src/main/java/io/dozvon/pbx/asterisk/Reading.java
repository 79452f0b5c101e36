package io.dozvon.pbx.asterisk;

import io.dozvon.telephony.dialplan.Dialplan;
import io.dozvon.telephony.dialplan.LineDialplan;
import java.util.Map;

/// Writes the dialplan expressions that read a variable; Velocity would take them for its own.
public final class Reading {
  private static final Map<String, String> SHARED =
      Map.ofEntries(
          Map.entry("CONFIRM", Dialplan.CONFIRM),
          Map.entry("CONFIRM_SECONDS", Dialplan.CONFIRM_SECONDS),
          Map.entry("GREETING", Dialplan.GREETING),
          Map.entry("LANGUAGE", Dialplan.LANGUAGE),
          Map.entry("LEG", Dialplan.LEG),
          Map.entry("AGENT", LineDialplan.AGENT),
          Map.entry("CALL", LineDialplan.CALL),
          Map.entry("KEY", LineDialplan.KEY),
          Map.entry("PHONE", LineDialplan.PHONE),
          Map.entry("POSITION", LineDialplan.POSITION),
          Map.entry("STAYS", LineDialplan.STAYS),
          Map.entry("VALUE", LineDialplan.VALUE),
          Map.entry("NOW", "STRFTIME(,,%s.%3q)"));

  /// `$read.LEG`: reads the variable that [Dialplan] or [LineDialplan] calls so; `$read.NOW`: the
  /// time in seconds since 1970, with three decimals.
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
