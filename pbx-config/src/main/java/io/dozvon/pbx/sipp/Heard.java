package io.dozvon.pbx.sipp;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of a scenario's log: something happened to a call.
///
/// @param what `called` when its INVITE came, or a word of the scenario's own, see [Scenario#logs]
/// @param number the called number or name, as the exchange dialled it
/// @param at by this machine's clock, to the microsecond
public record Heard(String what, String number, Instant at) {
  /// The word of an INVITE.
  public static final String CALLED = "called";

  /// E.g. `called +79001112233 2026-11-24<tab>13:49:24.980812<tab>1795528164.980812`.
  private static final Pattern LINE =
      Pattern.compile("(\\S+) (\\S*) \\S+\\t\\S+\\t([0-9]+)\\.([0-9]{6})");

  /// @return empty if the line is none of ours, or not yet written to its end
  static Optional<Heard> read(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches()
        ? Optional.of(new Heard(parts.group(1), parts.group(2), instant(parts)))
        : Optional.empty();
  }

  private static Instant instant(Matcher parts) {
    long micros = Long.parseLong(parts.group(4));
    return Instant.ofEpochSecond(Long.parseLong(parts.group(3)), micros * 1000);
  }
}
