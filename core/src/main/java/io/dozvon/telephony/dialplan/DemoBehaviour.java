package io.dozvon.telephony.dialplan;

/// How a called phone of the demonstration behaves. The label is its extension in the demo
/// carrier's dialplan.
public enum DemoBehaviour {
  /// 486 Busy Here.
  BUSY("busy"),
  /// 180 Ringing, and nobody comes.
  NO_ANSWER("no-answer"),
  /// Rings a second, answers, presses 1 two seconds later and stays.
  PERSON("person"),
  /// Rings a second, answers, speaks, presses nothing.
  VOICEMAIL("voicemail"),
  /// 603 Decline.
  DECLINED("declined"),
  /// 503 Service Unavailable, Q.850 cause 34: the carrier's fault.
  CARRIER_FAULT("carrier-fault"),
  /// 480 Temporarily Unavailable.
  UNREACHABLE("unreachable"),
  /// 404 Not Found.
  INVALID("invalid"),
  /// Answers and hangs up at once.
  HANGS_UP("hangs-up"),
  /// Answers, presses 5, and 1 when asked again.
  WRONG_KEY_FIRST("wrong-key-first");

  private final String label;

  DemoBehaviour(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
