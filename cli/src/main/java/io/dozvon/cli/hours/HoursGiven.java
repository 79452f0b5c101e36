package io.dozvon.cli.hours;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hours as a person types them: `08:00-20:00`, or `closed`.
///
/// @param from empty if closed
/// @param until as the service reads it: the end of the day is `00:00`
record HoursGiven(String from, String until) {
  static final String START_OF_DAY = "00:00";
  static final String END_OF_DAY = "24:00";
  private static final HoursGiven CLOSED = new HoursGiven("", "");
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,2}:[0-9]{2})-([0-9]{1,2}:[0-9]{2})");

  static Optional<HoursGiven> read(String text) {
    Matcher hours = FORM.matcher(text);
    if (text.equals("closed")) {
      return Optional.of(CLOSED);
    }
    return hours.matches()
        ? Optional.of(new HoursGiven(padded(hours.group(1)), end(padded(hours.group(2)))))
        : Optional.empty();
  }

  private static String padded(String time) {
    return time.length() < START_OF_DAY.length() ? "0" + time : time;
  }

  private static String end(String until) {
    return until.equals(END_OF_DAY) ? START_OF_DAY : until;
  }
}
