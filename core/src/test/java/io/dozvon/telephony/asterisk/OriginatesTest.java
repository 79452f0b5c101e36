package io.dozvon.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.Confirmation;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.Origination.ToDeskPhone;
import io.dozvon.telephony.Origination.ToPhone;
import io.dozvon.telephony.Trunk;
import io.dozvon.telephony.TrunkName;
import io.dozvon.telephony.dialplan.Dialplan;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import org.asteriskjava.manager.action.OriginateAction;
import org.junit.jupiter.api.Test;

class OriginatesTest {
  private static final LegId LEG = LegId.random();
  private static final PhoneNumber CALLER_ID = new PhoneNumber("+74951234567");
  private static final Duration RING_FOR = Duration.ofSeconds(25);

  @Test
  void aPhoneIsRungThroughItsTrunkUnderTheLegsId() {
    OriginateAction action =
        Originates.of(
            LEG,
            new ToPhone(
                new PhoneNumber("+79991234567"),
                new Trunk(new TrunkName("mts"), CALLER_ID),
                RING_FOR,
                Confirmation.PRESS_ONE,
                Duration.ofSeconds(15),
                Language.ENGLISH));

    assertThat(action.getChannel()).isEqualTo("PJSIP/+79991234567@mts");
    assertThat(action.getChannelId()).isEqualTo(LEG.toString());
    assertThat(action.getAccount()).isEqualTo(LEG.toString());
    assertThat(action.getCallerId()).isEqualTo("<+74951234567>");
    assertThat(action.getTimeout()).isEqualTo(25_000);
    assertThat(action.getAsync()).isTrue();
    assertThat(action.getContext()).isEqualTo(Dialplan.PHONE);
    assertThat(action.getVariables())
        .containsEntry(Dialplan.CONFIRM, "press-one")
        .containsEntry(Dialplan.GREETING, "press-one")
        .containsEntry(Dialplan.CONFIRM_SECONDS, "15")
        .containsEntry(Dialplan.LANGUAGE, "en");
  }

  @Test
  void aDeskPhoneIsRungWhereItIsRegisteredOrAtItsUri() {
    assertThat(Originates.of(LEG, desk("doctor-1")).getChannel()).isEqualTo("PJSIP/doctor-1");
    assertThat(Originates.of(LEG, desk("sip:doctor@10.0.0.7:5060")).getChannel())
        .isEqualTo("PJSIP/dozvon-desk/sip:doctor@10.0.0.7:5060");
    assertThat(Originates.of(LEG, desk("doctor-1")).getContext()).isEqualTo(Dialplan.DESK);
  }

  private static ToDeskPhone desk(String address) {
    return new ToDeskPhone(new DeskPhone(address), CALLER_ID, RING_FOR, Language.RUSSIAN);
  }
}
