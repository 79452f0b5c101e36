package io.dozvon.dialling;

import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.Trunk;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/// One try to reach one person, by web or by phone (R14).
public sealed interface Attempt {
  Facts facts();

  Progress progress();

  /// What was decided before anything rang.
  ///
  /// @param sequence 1, 2, 3 … within the consultation, web and phone together, without gaps
  /// @param line the number rung and the trunk used; empty for the web
  record Facts(
      AttemptId id,
      ReachId reach,
      ConsultationId consultation,
      int sequence,
      Channel channel,
      LegId leg,
      ExchangeName exchange,
      Optional<Line> line,
      Instant intendedAt) {}

  /// The called number and the line out.
  record Line(PhoneNumber number, Trunk trunk) {}

  /// How far it came, each instant as the exchange (for the web: the page) told it.
  record Progress(
      Optional<Instant> dialledAt, Optional<Instant> ringingAt, Optional<Instant> answeredAt) {
    static final Progress NONE = new Progress(Optional.empty(), Optional.empty(), Optional.empty());

    Progress dialled(Instant at) {
      return new Progress(dialledAt.or(() -> Optional.of(at)), ringingAt, answeredAt);
    }

    Progress ringing(Instant at) {
      return new Progress(dialledAt, ringingAt.or(() -> Optional.of(at)), answeredAt);
    }

    boolean isKnownToHaveRung() {
      return ringingAt.isPresent() || answeredAt.isPresent();
    }

    Progress answered(Instant at) {
      return new Progress(dialledAt, ringingAt, answeredAt.or(() -> Optional.of(at)));
    }
  }

  /// Nobody is known to be there yet: intended, dialled, ringing, or picked up by who knows whom.
  record Trying(Facts facts, Progress progress) implements Attempt {
    Trying dialled(Instant at) {
      return new Trying(facts, progress.dialled(at));
    }

    Trying ringing(Instant at) {
      return new Trying(facts, progress.ringing(at));
    }

    Trying pickedUp(Instant at) {
      return new Trying(facts, progress.answered(at));
    }

    /// A person is there.
    Answered answered(Instant at) {
      return new Answered(facts, progress.answered(at), Outcome.answered(facts.channel(), at));
    }

    /// The leg is no more; an ending that says a person answered makes good the news of it.
    Ended gone(LegEvent.Gone gone, Counting counting) {
      return gone.ending().disposition() == Disposition.ANSWERED
          ? answered(gone.at()).over(gone.at())
          : ended(gone.ending(), counting, gone.at());
    }

    Ended ended(Ending ending, Counting counting, Instant at) {
      boolean counted = counting.counts(facts.channel(), ending);
      return new Ended(
          facts, progress, Outcome.of(ending, counted, progress.isKnownToHaveRung(), at), at);
    }
  }

  /// A person was reached and the leg stands.
  record Answered(Facts facts, Progress progress, Outcome outcome) implements Attempt {
    Ended over(Instant at) {
      return new Ended(facts, progress, outcome, at);
    }
  }

  record Ended(Facts facts, Progress progress, Outcome outcome, Instant endedAt)
      implements Attempt {}

  /// What the exchange said, applied to where we stand. Late and repeated events change nothing.
  default Attempt after(LegEvent event, Counting counting) {
    return switch (this) {
      case Trying trying ->
          switch (event) {
            case LegEvent.Dialled dialled -> trying.dialled(dialled.at());
            case LegEvent.Ringing ringing -> trying.ringing(ringing.at());
            case LegEvent.Answered answered -> trying.pickedUp(answered.at());
            case LegEvent.Confirmed confirmed -> trying.answered(confirmed.at());
            case LegEvent.Gone gone -> trying.gone(gone, counting);
            case LegEvent.Joined _, LegEvent.Parted _, LegEvent.Measured _, LegEvent.KeyPressed _ ->
                trying;
          };
      case Answered answered ->
          switch (event) {
            case LegEvent.Gone gone -> answered.over(gone.at());
            case LegEvent.Dialled _,
                LegEvent.Ringing _,
                LegEvent.Answered _,
                LegEvent.Confirmed _,
                LegEvent.Joined _,
                LegEvent.Parted _,
                LegEvent.Measured _,
                LegEvent.KeyPressed _ ->
                answered;
          };
      case Ended ended -> ended;
    };
  }

  /// How it came out, once that is known.
  default Optional<Outcome> outcomeSoFar() {
    return switch (this) {
      case Trying _ -> Optional.empty();
      case Answered answered -> Optional.of(answered.outcome());
      case Ended ended -> Optional.of(ended.outcome());
    };
  }

  /// Whether the patient was reached by it, as far as anybody has said.
  default boolean hasReached() {
    return outcomeSoFar().filter(Outcome::isAnswered).isPresent();
  }

  /// Whether it can be said of it who picked up in truth: somebody or something did, on the phone,
  /// and how it came out is written.
  default boolean isCorrectable() {
    return facts().channel() == Channel.PHONE
        && progress().answeredAt().isPresent()
        && outcomeSoFar().isPresent();
  }

  default Optional<Instant> endedAtSoFar() {
    return this instanceof Ended ended ? Optional.of(ended.endedAt()) : Optional.empty();
  }
}
