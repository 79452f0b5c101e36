package io.dozvon.telephony;

import static io.dozvon.telephony.CarrierBehaviour.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What has to be told of a call to a phone that behaves like `far` and is confirmed by a key.
///
/// @param story the events by name, in order
/// @param counts whether the default policy counts it against the patient (R13)
record CarrierOutcome(CarrierBehaviour far, List<String> story, Ending ending, boolean counts) {
  private static final boolean COUNTS = true;
  private static final boolean DOES_NOT = false;
  private static final List<String> REFUSED = List.of("Dialled", "Gone");
  private static final List<String> RANG = List.of("Dialled", "Ringing", "Gone");
  private static final List<String> PICKED_UP = List.of("Dialled", "Ringing", "Answered", "Gone");

  static Stream<CarrierOutcome> all() {
    return Stream.of(
        refused(BUSY, Disposition.BUSY, Fault.CALLED, 486, 17, COUNTS),
        refused(BUSY_EVERYWHERE, Disposition.BUSY, Fault.CALLED, 600, 17, COUNTS),
        refused(DECLINES, Disposition.DECLINED, Fault.CALLED, 603, 21, COUNTS),
        refused(FORBIDS, Disposition.REFUSED_BY_CARRIER, Fault.CARRIER, 403, 21, DOES_NOT),
        refused(KNOWS_NO_SUCH_NUMBER, Disposition.INVALID_NUMBER, Fault.CALLED, 404, 1, COUNTS),
        refused(FINDS_PHONE_SWITCHED_OFF, Disposition.UNREACHABLE, Fault.CALLED, 480, 19, COUNTS),
        refused(TIMES_OUT, Disposition.UNREACHABLE, Fault.UNCLEAR, 408, 18, DOES_NOT),
        rang(RINGS_THEN_TIMES_OUT, Disposition.NO_ANSWER, Fault.CALLED, 408, 18, COUNTS),
        refused(WANTS_MORE_DIGITS, Disposition.INVALID_NUMBER, Fault.OURS, 484, 28, DOES_NOT),
        refused(FAILS, Disposition.CONGESTION, Fault.CARRIER, 500, 38, DOES_NOT),
        refused(OUT_OF_SERVICE, Disposition.CONGESTION, Fault.CARRIER, 503, 34, DOES_NOT),
        refused(NO_CIRCUIT, Disposition.CONGESTION, Fault.CARRIER, 503, 34, DOES_NOT),
        new CarrierOutcome(
            RINGS, RANG, unanswered(Disposition.NO_ANSWER, Fault.CALLED, true), COUNTS),
        new CarrierOutcome(
            TRIES, REFUSED, unanswered(Disposition.NO_RESPONSE, Fault.CARRIER, false), DOES_NOT),
        new CarrierOutcome(
            SILENT, REFUSED, unanswered(Disposition.NO_RESPONSE, Fault.CARRIER, false), DOES_NOT),
        new CarrierOutcome(
            ABSENT, REFUSED, unanswered(Disposition.NO_RESPONSE, Fault.CARRIER, false), DOES_NOT),
        rang(EARLY_MEDIA_THEN_BUSY, Disposition.BUSY, Fault.CALLED, 486, 17, COUNTS),
        pickedUp(PICKS_UP_AND_HANGS_UP, Disposition.NOT_CONFIRMED, AnsweredBy.NOBODY, COUNTS),
        pickedUp(VOICEMAIL, Disposition.MACHINE, AnsweredBy.MACHINE, COUNTS),
        pickedUp(SLOW_PERSON, Disposition.MACHINE, AnsweredBy.MACHINE, COUNTS),
        pickedUp(WRONG_KEYS, Disposition.NOT_CONFIRMED, AnsweredBy.NOBODY, COUNTS));
  }

  private static CarrierOutcome refused(
      CarrierBehaviour far,
      Disposition disposition,
      Fault fault,
      int sip,
      int cause,
      boolean counts) {
    return new CarrierOutcome(
        far, REFUSED, carrierSaid(disposition, fault, false, sip, cause), counts);
  }

  private static CarrierOutcome rang(
      CarrierBehaviour far,
      Disposition disposition,
      Fault fault,
      int sip,
      int cause,
      boolean counts) {
    return new CarrierOutcome(far, RANG, carrierSaid(disposition, fault, true, sip, cause), counts);
  }

  private static CarrierOutcome pickedUp(
      CarrierBehaviour far, Disposition disposition, AnsweredBy by, boolean counts) {
    return new CarrierOutcome(
        far,
        PICKED_UP,
        new Ending(disposition, Fault.CALLED, true, Optional.of(200), Optional.of(16), by),
        counts);
  }

  private static Ending carrierSaid(
      Disposition disposition, Fault fault, boolean rang, int sip, int cause) {
    return new Ending(
        disposition, fault, rang, Optional.of(sip), Optional.of(cause), AnsweredBy.NOBODY);
  }

  private static Ending unanswered(Disposition disposition, Fault fault, boolean rang) {
    return new Ending(
        disposition, fault, rang, Optional.empty(), Optional.empty(), AnsweredBy.NOBODY);
  }

  @Override
  public String toString() {
    return far + " is " + ending.disposition() + (counts ? ", counted" : "");
  }
}
