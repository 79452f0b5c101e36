package io.dozvon.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.SeatName;
import org.junit.jupiter.api.Test;

class PhonesTest {
  private static final AgentPhone SEAT = new AgentPhone.Seat(SeatName.numbered(7));
  private static final AgentPhone DESK = new AgentPhone.Desk(new DeskPhone("agent-1"));
  private static final AgentPhone FAR = new AgentPhone.Desk(new DeskPhone("sip:a@192.0.2.7:5060"));

  @Test
  void whatIsDialledIsReadAgain() {
    assertThat(Phones.dialled(SEAT)).isEqualTo("PJSIP/seat-07");
    assertThat(Phones.read("PJSIP/seat-07")).contains(SEAT);
    assertThat(Phones.read(Phones.dialled(DESK))).contains(DESK);
    assertThat(Phones.read(Phones.dialled(FAR))).contains(FAR);
  }

  @Test
  void whatIsNoPhoneOfOursIsNone() {
    assertThat(Phones.read("Local/1@somewhere")).isEmpty();
    assertThat(Phones.read("PJSIP/")).isEmpty();
    assertThat(Phones.read("PJSIP/a b")).isEmpty();
  }

  @Test
  void aChannelIsNamedAfterItsPhone() {
    assertThat(Phones.of("PJSIP/seat-07-0000001a")).contains("PJSIP/seat-07");
    assertThat(Phones.of("PJSIP/agent-1-0000ffff")).contains("PJSIP/agent-1");
    assertThat(Phones.of("Local/s@x-00000001;1")).isEmpty();
  }
}
