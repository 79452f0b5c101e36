package io.dozvon.cli.demo;

import io.dozvon.telephony.dialplan.DemoNumber;
import java.util.List;

/// One consultation that is played, and how it has to come out (R13).
enum Scenario {
  /// Busy, no answer, then a person.
  THIRD_ATTEMPT(
      "third-attempt",
      DemoNumber.BUSY_THEN_SILENT_THEN_ANSWERS,
      "finished",
      Expected.counted("busy"),
      Expected.counted("no-answer"),
      Expected.ANSWERED),
  /// A voicemail, declined, no answer: closed as rendered.
  NOT_REACHED(
      "not-reached",
      DemoNumber.VOICEMAIL_THEN_DECLINES_THEN_SILENT,
      "not-reached",
      Expected.counted("machine"),
      Expected.counted("declined"),
      Expected.counted("no-answer")),
  /// The carrier's fault does not count, then a person.
  CARRIER_FAULT(
      "carrier-fault",
      DemoNumber.FAULT_THEN_ANSWERS,
      "finished",
      new Expected("congestion", "carrier", false),
      Expected.ANSWERED);

  private final String key;
  private final DemoNumber number;
  private final String ending;
  private final List<Expected> attempts;

  Scenario(String key, DemoNumber number, String ending, Expected... attempts) {
    this.key = key;
    this.number = number;
    this.ending = ending;
    this.attempts = List.of(attempts);
  }

  /// How an attempt has to end; the words are those of the admin API.
  ///
  /// @param fault empty if it was answered
  record Expected(String disposition, String fault, boolean counted) {
    static final Expected ANSWERED = new Expected("answered", "", false);

    static Expected counted(String disposition) {
      return new Expected(disposition, "called", true);
    }
  }

  /// Its name in sentences and for machines.
  String key() {
    return key;
  }

  /// Where the names of patient and doctor stand among the words, see [Cast].
  String role() {
    return "demo." + key;
  }

  DemoNumber number() {
    return number;
  }

  String ending() {
    return ending;
  }

  List<Expected> attempts() {
    return attempts;
  }
}
