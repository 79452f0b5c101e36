package io.dozvon.telephony.dialplan;

import io.dozvon.vocabulary.PhoneNumber;

/// Somebody who calls the line from the demonstration's carrier: originate [#channel] into the
/// context [#CONTEXT] at the extension [#label()], with [#number()] as the caller's number.
public enum DemoCaller {
  /// Presses 1 and talks until hung up.
  WANTS_TO_BE_IDENTIFIED("79000000031", "identification"),
  /// Presses 2 and talks until hung up.
  NEEDS_TECHNICAL_HELP("79000000032", "technical"),
  /// Presses nothing and talks until hung up.
  PRESSES_NOTHING("79000000033", "silent"),
  /// Waits eight seconds in the queue and hangs up.
  LOSES_PATIENCE("79000000034", "impatient"),
  /// Waits five seconds in the queue and asks to be called back.
  ASKS_FOR_A_CALL_BACK("79000000035", "callback");

  /// Where the demonstration's callers speak and press.
  public static final String CONTEXT = "demo-caller";

  private final String digits;
  private final String label;

  DemoCaller(String digits, String label) {
    this.digits = digits;
    this.label = label;
  }

  public PhoneNumber number() {
    return new PhoneNumber("+" + digits);
  }

  /// Its extension in [#CONTEXT].
  public String label() {
    return label;
  }

  /// The channel that calls this number of the line through the demonstration's carrier.
  public static String channel(PhoneNumber did) {
    return "PJSIP/" + did.e164() + "@demo-carrier";
  }

  @Override
  public String toString() {
    return label;
  }
}
