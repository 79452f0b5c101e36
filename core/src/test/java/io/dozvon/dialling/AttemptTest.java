package io.dozvon.dialling;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.dialling.Attempt.Answered;
import io.dozvon.dialling.Attempt.Ended;
import io.dozvon.dialling.Attempt.Facts;
import io.dozvon.dialling.Attempt.Line;
import io.dozvon.dialling.Attempt.Progress;
import io.dozvon.dialling.Attempt.Trying;
import io.dozvon.telephony.AnsweredBy;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.Fault;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.Trunk;
import io.dozvon.telephony.TrunkName;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An attempt's life, event by event.
class AttemptTest {
  private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");
  private static final ExchangeName EXCHANGE = new ExchangeName("msk-1");
  private static final LegId LEG = LegId.random();
  private static final Counting CALLED_SIDE = (_, ending) -> ending.fault() == Fault.CALLED;
  private static final Ending BUSY =
      new Ending(
          Disposition.BUSY,
          Fault.CALLED,
          false,
          Optional.of(486),
          Optional.of(17),
          AnsweredBy.NOBODY);

  @Test
  void eachSignOfLifeIsKeptWithItsTime() {
    Attempt attempt = hear(intended(), dialled(1), ringing(2), pickedUp(5));

    assertThat(attempt)
        .isEqualTo(new Trying(intended().facts(), new Progress(at(1), at(2), at(5))));
  }

  @Test
  void pickedUpIsNotYetAPerson() {
    assertThat(hear(intended(), ringing(2), pickedUp(5)).outcomeSoFar()).isEmpty();
  }

  @Test
  void aConfirmedPersonIsAnAnswerThatIsNotCounted() {
    Attempt attempt = hear(intended(), ringing(2), pickedUp(5), confirmed(8));

    assertThat(attempt).isInstanceOf(Answered.class);
    Outcome outcome = attempt.outcomeSoFar().orElseThrow();
    assertThat(outcome.disposition()).isEqualTo(Disposition.ANSWERED);
    assertThat(outcome.answeredBy()).contains(AnsweredBy.PERSON);
    assertThat(outcome.counted()).isFalse();
  }

  @Test
  void theEndOfAConversationDoesNotChangeItsOutcome() {
    Attempt talking = hear(intended(), confirmed(8));

    Attempt over = hear(talking, gone(90, BUSY));

    assertThat(over).isInstanceOf(Ended.class);
    assertThat(over.outcomeSoFar()).isEqualTo(talking.outcomeSoFar());
    assertThat(over.endedAtSoFar()).isEqualTo(at(90));
  }

  @Test
  void theCalledSidesFailureCounts() {
    Outcome outcome = hear(intended(), gone(3, BUSY)).outcomeSoFar().orElseThrow();

    assertThat(outcome.counted()).isTrue();
    assertThat(outcome.sipStatus()).contains(486);
    assertThat(outcome.q850Cause()).contains(17);
  }

  @Test
  void whatWasHeardRingingHasRungWhateverItsEndingSays() {
    assertThat(hear(intended(), dialled(1), gone(3, BUSY)).outcomeSoFar().orElseThrow().rang())
        .isFalse();
    assertThat(hear(intended(), ringing(2), gone(3, BUSY)).outcomeSoFar().orElseThrow().rang())
        .isTrue();
  }

  @Test
  void whatWeCancelledDoesNotCount() {
    Outcome outcome =
        hear(intended(), ringing(2), gone(3, Ending.cancelled(true))).outcomeSoFar().orElseThrow();

    assertThat(outcome.counted()).isFalse();
    assertThat(outcome.fault()).contains(Fault.OURS);
  }

  @Test
  void lateAndRepeatedEventsChangeNothing() {
    Attempt ringing = hear(intended(), dialled(1), ringing(2));
    assertThat(hear(ringing, ringing(4), dialled(5))).isEqualTo(ringing);

    Attempt ended = hear(ringing, gone(6, BUSY));
    assertThat(hear(ended, ringing(7), pickedUp(8), confirmed(9), gone(10, Ending.unknown())))
        .isEqualTo(ended);
  }

  private static Attempt hear(Attempt attempt, LegEvent... events) {
    Attempt after = attempt;
    for (LegEvent event : events) {
      after = after.after(event, CALLED_SIDE);
    }
    return after;
  }

  private static Trying intended() {
    PhoneNumber number = new PhoneNumber("+79161234567");
    Trunk trunk = new Trunk(new TrunkName("mts"), new PhoneNumber("+74951234567"));
    return new Trying(
        new Facts(
            new AttemptId(LEG.value()),
            new ReachId(LEG.value()),
            new ConsultationId(LEG.value()),
            1,
            Channel.PHONE,
            LEG,
            EXCHANGE,
            Optional.of(new Line(number, trunk)),
            NOON),
        Progress.NONE);
  }

  private static Optional<Instant> at(int seconds) {
    return Optional.of(NOON.plusSeconds(seconds));
  }

  private static LegEvent dialled(int second) {
    return new LegEvent.Dialled(LEG, EXCHANGE, NOON.plusSeconds(second));
  }

  private static LegEvent ringing(int second) {
    return new LegEvent.Ringing(LEG, EXCHANGE, NOON.plusSeconds(second));
  }

  private static LegEvent pickedUp(int second) {
    return new LegEvent.Answered(LEG, EXCHANGE, NOON.plusSeconds(second));
  }

  private static LegEvent confirmed(int second) {
    return new LegEvent.Confirmed(LEG, EXCHANGE, NOON.plusSeconds(second));
  }

  private static LegEvent gone(int second, Ending ending) {
    return new LegEvent.Gone(LEG, EXCHANGE, NOON.plusSeconds(second), ending);
  }
}
