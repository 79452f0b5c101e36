package io.dozvon.telephony;

import static io.dozvon.telephony.CarrierBehaviour.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What has to be told of a call to a phone that behaves like `far` and is confirmed by a key.
///
/// @param story the events by name, in order
record CarrierOutcome(CarrierBehaviour far, List<String> story, Ending ending) {
  private static final List<String> REFUSED = List.of("Dialled", "Gone");
  private static final List<String> RANG = List.of("Dialled", "Ringing", "Gone");
  private static final List<String> PICKED_UP = List.of("Dialled", "Ringing", "Answered", "Gone");

  static Stream<CarrierOutcome> all() {
    return Stream.of(
        refused(BUSY, Disposition.BUSY, Fault.CALLED, 486, 17),
        refused(BUSY_EVERYWHERE, Disposition.BUSY, Fault.CALLED, 600, 17),
        refused(DECLINES, Disposition.DECLINED, Fault.CALLED, 603, 21),
        refused(FORBIDS, Disposition.REFUSED_BY_CARRIER, Fault.CARRIER, 403, 21),
        refused(KNOWS_NO_SUCH_NUMBER, Disposition.INVALID_NUMBER, Fault.CALLED, 404, 1),
        refused(FINDS_PHONE_SWITCHED_OFF, Disposition.UNREACHABLE, Fault.CALLED, 480, 19),
        refused(TIMES_OUT, Disposition.UNREACHABLE, Fault.UNCLEAR, 408, 18),
        rang(RINGS_THEN_TIMES_OUT, Disposition.NO_ANSWER, Fault.CALLED, 408, 18),
        refused(WANTS_MORE_DIGITS, Disposition.INVALID_NUMBER, Fault.OURS, 484, 28),
        refused(FAILS, Disposition.CONGESTION, Fault.CARRIER, 500, 38),
        refused(OUT_OF_SERVICE, Disposition.CONGESTION, Fault.CARRIER, 503, 34),
        refused(NO_CIRCUIT, Disposition.CONGESTION, Fault.CARRIER, 503, 34),
        new CarrierOutcome(RINGS, RANG, unanswered(Disposition.NO_ANSWER, Fault.CALLED, true)),
        new CarrierOutcome(
            TRIES, REFUSED, unanswered(Disposition.NO_RESPONSE, Fault.CARRIER, false)),
        new CarrierOutcome(
            SILENT, REFUSED, unanswered(Disposition.NO_RESPONSE, Fault.CARRIER, false)),
        new CarrierOutcome(
            ABSENT, REFUSED, unanswered(Disposition.NO_RESPONSE, Fault.CARRIER, false)),
        rang(EARLY_MEDIA_THEN_BUSY, Disposition.BUSY, Fault.CALLED, 486, 17),
        pickedUp(PICKS_UP_AND_HANGS_UP, Disposition.NOT_CONFIRMED, AnsweredBy.NOBODY),
        pickedUp(VOICEMAIL, Disposition.MACHINE, AnsweredBy.MACHINE),
        pickedUp(SLOW_PERSON, Disposition.MACHINE, AnsweredBy.MACHINE),
        pickedUp(WRONG_KEYS, Disposition.NOT_CONFIRMED, AnsweredBy.NOBODY));
  }

  private static CarrierOutcome refused(
      CarrierBehaviour far, Disposition disposition, Fault fault, int sip, int cause) {
    return new CarrierOutcome(far, REFUSED, carrierSaid(disposition, fault, false, sip, cause));
  }

  private static CarrierOutcome rang(
      CarrierBehaviour far, Disposition disposition, Fault fault, int sip, int cause) {
    return new CarrierOutcome(far, RANG, carrierSaid(disposition, fault, true, sip, cause));
  }

  private static CarrierOutcome pickedUp(
      CarrierBehaviour far, Disposition disposition, AnsweredBy by) {
    return new CarrierOutcome(
        far,
        PICKED_UP,
        new Ending(disposition, Fault.CALLED, true, Optional.of(200), Optional.of(16), by));
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
    return far + " is " + ending.disposition();
  }
}
