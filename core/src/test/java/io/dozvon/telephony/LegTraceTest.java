package io.dozvon.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.LegTrace.EndedBy;
import io.dozvon.telephony.LegTrace.Unconfirmed;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegTraceTest {
  @ParameterizedTest
  @CsvSource({
    "486, 17, BUSY, CALLED",
    "600, 17, BUSY, CALLED",
    "603, 21, DECLINED, CALLED",
    "607, 21, DECLINED, CALLED",
    "403, 21, REFUSED_BY_CARRIER, CARRIER",
    "402, 21, REFUSED_BY_CARRIER, CARRIER",
    "404, 1, INVALID_NUMBER, CALLED",
    "604, 1, INVALID_NUMBER, CALLED",
    "410, 22, INVALID_NUMBER, CALLED",
    "484, 28, INVALID_NUMBER, OURS",
    "480, 19, UNREACHABLE, CALLED",
    "408, 18, UNREACHABLE, UNCLEAR",
    "488, 58, CONGESTION, CARRIER",
    "500, 38, CONGESTION, CARRIER",
    "502, 38, CONGESTION, CARRIER",
    "503, 34, CONGESTION, CARRIER",
    "504, 38, CONGESTION, CARRIER",
    "599, 127, CONGESTION, CARRIER",
    "499, 17, BUSY, CALLED",
    "499, 127, UNREACHABLE, UNCLEAR",
  })
  void aRefusalIsReadFromTheStatusAndThenFromTheCause(
      int sip, int cause, Disposition disposition, Fault fault) {
    Ending ending = refused(false, Optional.of(sip), Optional.of(cause));

    assertThat(ending.disposition()).isEqualTo(disposition);
    assertThat(ending.fault()).isEqualTo(fault);
    assertThat(ending.sipStatus()).contains(sip);
    assertThat(ending.q850Cause()).contains(cause);
  }

  @ParameterizedTest
  @CsvSource({"408", "480", "487"})
  void aCarrierThatGivesUpAfterRingingMeansThatNobodyAnswered(int sip) {
    Ending ending = refused(true, Optional.of(sip), Optional.empty());

    assertThat(ending.disposition()).isEqualTo(Disposition.NO_ANSWER);
    assertThat(ending.fault()).isEqualTo(Fault.CALLED);
  }

  @ParameterizedTest
  @CsvSource({
    "17, BUSY, CALLED",
    "21, DECLINED, CALLED",
    "1, INVALID_NUMBER, CALLED",
    "20, UNREACHABLE, CALLED",
    "34, CONGESTION, CARRIER",
    "42, CONGESTION, CARRIER",
  })
  void withoutAStatusTheCauseDecides(int cause, Disposition disposition, Fault fault) {
    Ending ending = refused(false, Optional.empty(), Optional.of(cause));

    assertThat(ending.disposition()).isEqualTo(disposition);
    assertThat(ending.fault()).isEqualTo(fault);
  }

  @Test
  void aRefusalThatSaysNothingIsNobodysFault() {
    Ending ending = refused(false, Optional.empty(), Optional.empty());

    assertThat(ending.disposition()).isEqualTo(Disposition.UNREACHABLE);
    assertThat(ending.fault()).isEqualTo(Fault.UNCLEAR);
  }

  @Test
  void whatWeEndBeforeAPersonIsThereIsCancelledWhateverElseIsKnown() {
    assertThat(unanswered(true, EndedBy.US).ending()).isEqualTo(Ending.cancelled(true));
    assertThat(unanswered(false, EndedBy.US).ending()).isEqualTo(Ending.cancelled(false));
    assertThat(answered(Optional.empty(), EndedBy.US).ending()).isEqualTo(Ending.cancelled(true));
  }

  @Test
  void onlyRingingTellsNoAnswerFromACarrierThatIsDead() {
    assertThat(unanswered(true, EndedBy.RING_TIME).ending().disposition())
        .isEqualTo(Disposition.NO_ANSWER);
    assertThat(unanswered(false, EndedBy.RING_TIME).ending().disposition())
        .isEqualTo(Disposition.NO_RESPONSE);
    assertThat(unanswered(false, EndedBy.RING_TIME).ending().fault()).isEqualTo(Fault.CARRIER);
  }

  @Test
  void whoAnswersAndDoesNotPressTheKeyIsTakenForAMachine() {
    Ending ending = answered(Optional.of(Unconfirmed.NO_KEY), EndedBy.US).ending();

    assertThat(ending.disposition()).isEqualTo(Disposition.MACHINE);
    assertThat(ending.answeredBy()).isEqualTo(AnsweredBy.MACHINE);
    assertThat(ending.sipStatus()).contains(200);
  }

  @Test
  void aHangUpWithoutAReasonIsNormal() {
    Ending ending = answered(Optional.empty(), EndedBy.FAR_SIDE).ending();

    assertThat(ending.disposition()).isEqualTo(Disposition.NOT_CONFIRMED);
    assertThat(ending.q850Cause()).contains(16);
  }

  private static Ending refused(boolean rang, Optional<Integer> sip, Optional<Integer> cause) {
    return new LegTrace(rang, false, false, Optional.empty(), EndedBy.FAR_SIDE, sip, cause)
        .ending();
  }

  private static LegTrace unanswered(boolean rang, EndedBy endedBy) {
    return new LegTrace(
        rang, false, false, Optional.empty(), endedBy, Optional.empty(), Optional.empty());
  }

  private static LegTrace answered(Optional<Unconfirmed> unconfirmed, EndedBy endedBy) {
    return new LegTrace(
        true, true, false, unconfirmed, endedBy, Optional.empty(), Optional.empty());
  }
}
