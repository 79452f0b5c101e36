package io.dozvon.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.LegEvent.Gone;
import io.dozvon.telephony.LegEvent.Measured;
import org.junit.jupiter.api.Test;

/// How sound came through is told once of a phone, before it is told that it has gone.
public interface MeasuredLegContract extends ContractTests {
  @Test
  default void aPhoneWhoseSoundWasHeardIsMeasuredAsItEnds() throws Exception {
    LegId leg = calls().personWaits();

    calls().hangUp(leg);

    bench().news().awaitLeg(leg, Gone.class);
    assertThat(bench().news().story(leg)).endsWith("Measured", "Gone");
    MediaReport report = bench().news().awaitLeg(leg, Measured.class).report();
    assertThat(report.packets()).isPositive();
    assertThat(report.loss()).isBetween(0.0, 0.5);
    assertThat(report.jitterMillis()).isBetween(0.0, 500.0);
    assertThat(report.codec()).isPresent();
  }

  @Test
  default void whoHangsUpIsMeasuredToo() throws Exception {
    LegId leg = calls().ring(CarrierBehaviour.PERSON_WHO_HANGS_UP, Confirmation.PRESS_ONE);

    bench().news().awaitLeg(leg, Gone.class);

    assertThat(bench().news().story(leg)).endsWith("Measured", "Gone");
  }

  private Calls calls() {
    return new Calls(bench());
  }
}
