package io.dozvon.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.dialplan.Dialplan;
import java.util.List;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.junit.jupiter.api.Test;

class LegListTest {
  private static final int DOWN = 0;
  private static final int RINGING = 5;
  private static final int UP = 6;

  @Test
  void aLegStandsWhereItsChannelIs() {
    assertThat(state(DOWN, "", "")).isEqualTo(LegState.DIALLED);
    assertThat(state(RINGING, "", "")).isEqualTo(LegState.RINGING);
    assertThat(state(UP, Dialplan.PHONE, "")).isEqualTo(LegState.ANSWERED);
    assertThat(state(UP, Dialplan.WAIT, "its-own")).isEqualTo(LegState.WAITING);
    assertThat(state(UP, Dialplan.SAY, "")).isEqualTo(LegState.WAITING);
    assertThat(state(UP, Dialplan.CONFERENCE, "left-alone")).isEqualTo(LegState.WAITING);
  }

  @Test
  void thoseInOneBridgeAreJoined() {
    LegId one = LegId.random();
    LegId other = LegId.random();

    assertThat(
            LegList.read(
                List.of(
                    channel(one.toString(), UP, Dialplan.WAIT, "shared"),
                    channel(other.toString(), UP, Dialplan.WAIT, "shared"))))
        .containsEntry(one, LegState.JOINED)
        .containsEntry(other, LegState.JOINED);
  }

  @Test
  void channelsThatAreNotOursAreLeftOut() {
    assertThat(LegList.read(List.of(channel("", UP, Dialplan.WHISPER_SAY, "")))).isEmpty();
  }

  private LegState state(int channelState, String context, String bridge) {
    LegId leg = LegId.random();
    return LegList.read(List.of(channel(leg.toString(), channelState, context, bridge)))
        .getOrDefault(leg, LegState.JOINED);
  }

  private CoreShowChannelEvent channel(
      String accountCode, int state, String context, String bridge) {
    CoreShowChannelEvent channel = new CoreShowChannelEvent(this);
    channel.setAccountcode(accountCode);
    channel.setChannelState(state);
    channel.setContext(context);
    channel.setBridgeid(bridge);
    return channel;
  }
}
