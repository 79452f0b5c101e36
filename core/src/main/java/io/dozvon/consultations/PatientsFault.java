package io.dozvon.consultations;

import io.dozvon.dialling.Attempt;
import io.dozvon.dialling.Outcome;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Whether what was tried shows that it is the patient's doing that a consultation is not held
/// (R15). Where only we or the carrier failed, nothing ever does.
///
/// @param bookedFor when they were to be there; empty if they only waited for a doctor
record PatientsFault(OutcomeSettings settings, Optional<Instant> bookedFor) {

  /// @return why not yet; empty if it is shown
  Optional<ConsultationRefusal> missing(List<Attempt> attempts, Instant now) {
    List<Outcome> theirs = theirs(attempts);
    if (theirs.stream().filter(PatientsFault::isRefusal).count() >= settings.refusals()) {
      return Optional.empty();
    }
    return bookedFor
        .map(time -> missing(theirs, time.plus(settings.noShowAfter()), now))
        .orElse(Optional.of(new ConsultationRefusal.NothingShowsPatientsFault()));
  }

  private static Optional<ConsultationRefusal> missing(
      List<Outcome> theirs, Instant notBefore, Instant now) {
    if (theirs.isEmpty()) {
      return Optional.of(new ConsultationRefusal.NothingShowsPatientsFault());
    }
    return now.isBefore(notBefore)
        ? Optional.of(new ConsultationRefusal.TooEarlyForNoShow())
        : Optional.empty();
  }

  /// Who is called before their time need not be there.
  private List<Outcome> theirs(List<Attempt> attempts) {
    Predicate<Attempt> inTime =
        it -> bookedFor.filter(time -> it.facts().intendedAt().isBefore(time)).isEmpty();
    return attempts.stream()
        .filter(inTime)
        .flatMap(it -> it.outcomeSoFar().stream())
        .filter(PatientsFault::isTheirs)
        .toList();
  }

  static boolean isTheirs(Outcome outcome) {
    return outcome.fault().filter(fault -> fault == Fault.CALLED).isPresent();
  }

  private static boolean isRefusal(Outcome outcome) {
    return outcome.disposition() == Disposition.DECLINED
        || outcome.disposition() == Disposition.NOT_CONFIRMED;
  }
}
