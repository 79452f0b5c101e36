package io.dozvon.telephony;

import static io.dozvon.telephony.CarrierBehaviour.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.LegEvent.Answered;
import io.dozvon.telephony.LegEvent.Dialled;
import io.dozvon.telephony.LegEvent.Gone;
import io.dozvon.telephony.LegEvent.Ringing;
import org.junit.jupiter.api.Test;

/// Ending what has begun, and what has gone already.
public interface LegEndingContract extends ContractTests {
  @Test
  default void hangingUpWhileThePhoneRingsCancelsTheCall() throws Exception {
    LegId leg = calls().ring(RINGS, Confirmation.PRESS_ONE);
    bench().news().awaitLeg(leg, Ringing.class);

    bench().exchange().hangUp(leg);

    assertThat(bench().news().awaitLeg(leg, Gone.class).ending()).isEqualTo(Ending.cancelled(true));
  }

  @Test
  default void hangingUpBeforeItRingsCancelsTheCall() throws Exception {
    LegId leg = calls().ring(TRIES, Confirmation.PRESS_ONE);
    bench().news().awaitLeg(leg, Dialled.class);

    bench().exchange().hangUp(leg);

    assertThat(bench().news().awaitLeg(leg, Gone.class).ending())
        .isEqualTo(Ending.cancelled(false));
  }

  @Test
  default void hangingUpAtOnceAfterTheOrderCancelsTheCall() throws Exception {
    LegId leg = calls().ring(RINGS, Confirmation.PRESS_ONE);

    bench().exchange().hangUp(leg);

    assertThat(bench().news().awaitLeg(leg, Gone.class).ending().disposition())
        .isEqualTo(Disposition.CANCELLED);
  }

  @Test
  default void anAnswerThatCrossesOurCancelIsCancelledAllTheSame() throws Exception {
    LegId leg = calls().ring(ANSWERS_INTO_CANCEL, Confirmation.PRESS_ONE);
    bench().news().awaitLeg(leg, Ringing.class);

    bench().exchange().hangUp(leg);

    assertThat(bench().news().awaitLeg(leg, Gone.class).ending()).isEqualTo(Ending.cancelled(true));
    assertThat(bench().exchange().legs()).doesNotContainKey(leg);
  }

  @Test
  default void hangingUpBeforeTheKeyIsPressedCancelsTheCall() throws Exception {
    LegId leg = calls().ring(VOICEMAIL, Confirmation.PRESS_ONE);
    bench().news().awaitLeg(leg, Answered.class);

    bench().exchange().hangUp(leg);

    assertThat(bench().news().awaitLeg(leg, Gone.class).ending()).isEqualTo(Ending.cancelled(true));
  }

  @Test
  default void endingALegThatHasGoneIsASuccess() throws Exception {
    LegId leg = calls().ring(BUSY, Confirmation.PRESS_ONE);
    bench().news().awaitLeg(leg, Gone.class);

    bench().exchange().hangUp(leg);
    bench().exchange().farewell(leg, Announcement.TIME_IS_UP);
    bench().exchange().announce(leg, Announcement.PLEASE_WAIT);
    bench().exchange().hangUp(LegId.random());

    assertThat(bench().news().story(leg)).containsExactly("Dialled", "Gone");
  }

  private Calls calls() {
    return new Calls(bench());
  }
}
