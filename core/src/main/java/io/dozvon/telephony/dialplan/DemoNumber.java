package io.dozvon.telephony.dialplan;

import static io.dozvon.telephony.dialplan.DemoBehaviour.BUSY;
import static io.dozvon.telephony.dialplan.DemoBehaviour.CARRIER_FAULT;
import static io.dozvon.telephony.dialplan.DemoBehaviour.DECLINED;
import static io.dozvon.telephony.dialplan.DemoBehaviour.NO_ANSWER;
import static io.dozvon.telephony.dialplan.DemoBehaviour.PERSON;
import static io.dozvon.telephony.dialplan.DemoBehaviour.VOICEMAIL;

import io.dozvon.vocabulary.PhoneNumber;
import java.util.List;

/// The numbers of the demo carrier: the one table of them. Each is a valid Russian mobile number,
/// and none is ever dialled outside the exchange.
public enum DemoNumber {
  ALWAYS_BUSY("79000000001", BUSY),
  NEVER_ANSWERS("79000000002", NO_ANSWER),
  ANSWERS("79000000003", PERSON),
  HAS_VOICEMAIL("79000000004", VOICEMAIL),
  DECLINES("79000000005", DECLINED),
  BEHIND_A_FAULT("79000000006", CARRIER_FAULT),
  SWITCHED_OFF("79000000007", DemoBehaviour.UNREACHABLE),
  NOT_IN_SERVICE("79000000008", DemoBehaviour.INVALID),
  ANSWERS_AND_HANGS_UP("79000000009", DemoBehaviour.HANGS_UP),
  PRESSES_THE_WRONG_KEY_FIRST("79000000010", DemoBehaviour.WRONG_KEY_FIRST),
  /// Reached at the third attempt.
  BUSY_THEN_SILENT_THEN_ANSWERS("79000000021", BUSY, NO_ANSWER, PERSON),
  /// Never reached in three attempts.
  VOICEMAIL_THEN_DECLINES_THEN_SILENT("79000000022", VOICEMAIL, DECLINED, NO_ANSWER),
  /// The first attempt meets a fault that is not the patient's.
  FAULT_THEN_ANSWERS("79000000023", CARRIER_FAULT, PERSON);

  private final String digits;
  private final List<DemoBehaviour> attempts;

  DemoNumber(String digits, DemoBehaviour... attempts) {
    this.digits = digits;
    this.attempts = List.of(attempts);
  }

  public PhoneNumber number() {
    return new PhoneNumber("+" + digits);
  }

  /// E.164 without the plus: its extension at the demo carrier.
  public String digits() {
    return digits;
  }

  /// How the first call to it goes, the second, …; after the last it starts over. Counted from the
  /// exchange's start.
  public List<DemoBehaviour> attempts() {
    return attempts;
  }
}
