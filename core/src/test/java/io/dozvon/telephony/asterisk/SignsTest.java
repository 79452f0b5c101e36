package io.dozvon.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegTrace.Unconfirmed;
import io.dozvon.telephony.asterisk.Signs.LegSign;
import io.dozvon.telephony.asterisk.ami.BridgeEnterEvent;
import io.dozvon.telephony.asterisk.ami.DozvonNotConfirmedEvent;
import io.dozvon.telephony.asterisk.ami.HangupEvent;
import io.dozvon.telephony.asterisk.ami.HangupRequestEvent;
import java.util.Optional;
import org.asteriskjava.manager.event.DialStateEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.asteriskjava.manager.event.ReloadEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsTest {
  private static final LegId LEG = LegId.random();

  @ParameterizedTest
  @CsvSource({"RINGING, true", "PROGRESS, true", "PROCEEDING, false"})
  void ringingAndEarlyMediaAlertAndTryingDoesNot(String status, boolean alerts) {
    DialStateEvent event = new DialStateEvent(this);
    event.setDestAccountCode(LEG.toString());
    event.setDialStatus(status);

    assertThat(Signs.read(event))
        .isEqualTo(alerts ? Optional.of(sign(new Sign.Alerting())) : Optional.empty());
  }

  @Test
  void theFarSidesEndCarriesStatusAndCause() {
    HangupRequestEvent event = new HangupRequestEvent(this);
    event.setAccountCode(LEG.toString());
    event.setTechCause("486");
    event.setCause(17);

    assertThat(Signs.read(event))
        .contains(sign(new Sign.FarSideEnds(Optional.of(486), Optional.of(17))));
  }

  @Test
  void whatIsMissingOrNoNumberIsLeftOut() {
    HangupRequestEvent event = new HangupRequestEvent(this);
    event.setAccountCode(LEG.toString());
    event.setTechCause("SIP 486");
    event.setCause(0);

    assertThat(Signs.read(event))
        .contains(sign(new Sign.FarSideEnds(Optional.empty(), Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource({"basic, Talking", "base, Waiting", "stasis,"})
  void aBridgeIsForTwoWhoTalkOrForOneWhoWaits(String type, @Nullable String sign) {
    BridgeEnterEvent event = new BridgeEnterEvent(this);
    event.setAccountCode(LEG.toString());
    event.setBridgeType(type);

    assertThat(Signs.read(event).map(read -> read.sign().getClass().getSimpleName()))
        .isEqualTo(Optional.ofNullable(sign));
  }

  @Test
  void inAConferenceOneTalks() {
    BridgeEnterEvent event = new BridgeEnterEvent(this);
    event.setAccountCode(LEG.toString());
    event.setBridgeType("base");
    event.setBridgeCreator("ConfBridge");

    assertThat(Signs.read(event)).contains(sign(new Sign.Talking()));
  }

  @ParameterizedTest
  @CsvSource({"no-digit, NO_KEY", "wrong-digit, WRONG_KEY", "machine, MACHINE", "odd, NO_KEY"})
  void theDialplanSaysWhyNobodyWasConfirmed(String reason, Unconfirmed why) {
    DozvonNotConfirmedEvent event = new DozvonNotConfirmedEvent(this);
    event.setLeg(LEG.toString());
    event.setReason(reason);

    assertThat(Signs.read(event)).contains(sign(new Sign.NotConfirmed(why)));
  }

  @Test
  void anOrderIsTakenIsTooLateOrWasNeverBegun() {
    assertThat(Signs.read(originated("Success", 4))).contains(sign(new Sign.PickedUp()));
    assertThat(Signs.read(originated("Failure", 3))).contains(sign(new Sign.RingTimeOver()));
    assertThat(Signs.read(originated("Failure", 0))).contains(sign(new Sign.NotBegun()));
  }

  @ParameterizedTest
  @CsvSource(
      value = {"''", "desk-7", "NULL"},
      nullValues = "NULL")
  void channelsThatAreNotOursTellNothing(String accountCode) {
    HangupEvent event = new HangupEvent(this);
    event.setAccountCode(accountCode);
    event.setCause(16);

    assertThat(Signs.read(event)).isEmpty();
    assertThat(Signs.read(new ReloadEvent(this))).isEmpty();
  }

  private OriginateResponseEvent originated(String response, int reason) {
    OriginateResponseEvent event = new OriginateResponseEvent(this);
    event.setUniqueId(LEG.toString());
    event.setResponse(response);
    event.setReason(reason);
    return event;
  }

  private static LegSign sign(Sign sign) {
    return new LegSign(LEG, sign);
  }
}
