package io.dozvon.dialling;

import io.dozvon.dialling.Attempt.Line;
import io.dozvon.dialling.Attempt.Progress;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import java.time.Instant;
import java.util.Optional;

/// One ringing of one phone on behalf of another room's errand (R14): as an [Attempt] by phone, of
/// somebody who need not be a patient.
///
/// @param outcome once it is known
/// @param endedAt once the leg is no more
public record PhoneCall(
    Facts facts, Progress progress, Optional<Outcome> outcome, Optional<Instant> endedAt) {

  /// What was decided before anything rang.
  ///
  /// @param sequence 1, 2, 3 … within the errand, without gaps
  public record Facts(
      AttemptId id,
      ErrandId errand,
      int sequence,
      LegId leg,
      ExchangeName exchange,
      Line line,
      Instant intendedAt) {}

  /// Whether nobody is known to be there yet.
  public boolean isTrying() {
    return outcome.isEmpty();
  }

  /// Whether a person answered.
  public boolean hasReached() {
    return outcome.filter(Outcome::isAnswered).isPresent();
  }

  static PhoneCall intended(Facts facts) {
    return new PhoneCall(facts, Progress.NONE, Optional.empty(), Optional.empty());
  }

  /// What the exchange said, applied to where we stand. Late and repeated events change nothing.
  PhoneCall after(LegEvent event, Counting counting) {
    if (endedAt.isPresent()) {
      return this;
    }
    return switch (event) {
      case LegEvent.Dialled(_, _, Instant at) -> at(progress.dialled(at));
      case LegEvent.Ringing(_, _, Instant at) -> at(progress.ringing(at));
      case LegEvent.Answered(_, _, Instant at) -> at(progress.answered(at));
      case LegEvent.Confirmed(_, _, Instant at) -> answered(at);
      case LegEvent.Gone(_, _, Instant at, Ending ending) ->
          ending.disposition() == Disposition.ANSWERED
              ? answered(at).over(at)
              : ended(ending, counting, at);
      case LegEvent.Joined _, LegEvent.Parted _, LegEvent.Measured _, LegEvent.KeyPressed _ -> this;
    };
  }

  private PhoneCall at(Progress later) {
    return isTrying() ? new PhoneCall(facts, later, outcome, endedAt) : this;
  }

  private PhoneCall answered(Instant at) {
    return isTrying()
        ? new PhoneCall(
            facts,
            progress.answered(at),
            Optional.of(Outcome.answered(Channel.PHONE, at)),
            Optional.empty())
        : this;
  }

  private PhoneCall over(Instant at) {
    return new PhoneCall(facts, progress, outcome, Optional.of(at));
  }

  /// If nobody was there until now, nobody will have been.
  PhoneCall ended(Ending ending, Counting counting, Instant at) {
    boolean counted = counting.counts(Channel.PHONE, ending);
    Outcome unanswered = Outcome.of(ending, counted, progress.isKnownToHaveRung(), at);
    return new PhoneCall(
        facts, progress, outcome.or(() -> Optional.of(unanswered)), Optional.of(at));
  }
}
