package io.dozvon.dialling;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.dialling.Attempt.Facts;
import io.dozvon.dialling.Attempt.Progress;
import io.dozvon.dialling.Attempt.Trying;
import io.dozvon.telephony.AnsweredBy;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.Fault;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What monitoring is told of attempts.
class DiallingMetersTest {
  private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final DiallingMeters meters = new DiallingMeters(registry);

  @Test
  void howLongAPersonTookToAnswerIsMeasuredFromTheFirstRing() {
    tell(rang().pickedUp(NOON.plusSeconds(7)).answered(NOON.plusSeconds(9)));

    assertThat(ringToAnswer().totalTime(TimeUnit.SECONDS)).isEqualTo(7);
    assertThat(counted("answered", "none")).isEqualTo(1);
  }

  @Test
  void aVoicemailThatPicksUpIsCountedButIsNoAnswer() {
    Ending machine =
        new Ending(
            Disposition.MACHINE,
            Fault.CALLED,
            true,
            Optional.of(200),
            Optional.of(16),
            AnsweredBy.MACHINE);

    tell(rang().pickedUp(NOON.plusSeconds(7)).ended(machine, (_, _) -> true, NOON.plusSeconds(20)));

    assertThat(registry.find("dozvon.ring.to.answer").timer()).isNull();
    assertThat(counted("machine", "called")).isEqualTo(1);
  }

  private void tell(Attempt attempt) {
    meters.on(new AttemptEnded(attempt, attempt.outcomeSoFar().orElseThrow()));
  }

  private Timer ringToAnswer() {
    return registry.get("dozvon.ring.to.answer").tag("channel", "phone").timer();
  }

  private double counted(String disposition, String fault) {
    return registry
        .get("dozvon.attempts")
        .tag("channel", "phone")
        .tag("disposition", disposition)
        .tag("fault", fault)
        .counter()
        .count();
  }

  private static Trying rang() {
    LegId leg = LegId.random();
    return new Trying(
            new Facts(
                new AttemptId(leg.value()),
                new ReachId(leg.value()),
                new ConsultationId(leg.value()),
                1,
                Channel.PHONE,
                leg,
                new ExchangeName("msk-1"),
                Optional.empty(),
                NOON),
            Progress.NONE)
        .ringing(NOON);
  }
}
