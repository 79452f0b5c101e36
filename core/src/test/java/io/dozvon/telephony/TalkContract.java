package io.dozvon.telephony;

import static io.dozvon.telephony.CarrierBehaviour.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.LegEvent.Answered;
import io.dozvon.telephony.LegEvent.Dialled;
import io.dozvon.telephony.LegEvent.Gone;
import io.dozvon.telephony.LegEvent.Joined;
import io.dozvon.telephony.LegEvent.Parted;
import io.dozvon.telephony.LegEvent.Ringing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Joining and speaking to legs, and seeing where they stand.
public interface TalkContract extends ContractTests {
  @Test
  default void twoWaitingLegsAreJoined() throws Exception {
    LegId one = calls().personWaits();
    LegId other = calls().personWaits();

    assertThat(bench().exchange().join(one, other)).isEqualTo(JoinResult.JOINED);

    bench().news().awaitLeg(one, Joined.class);
    bench().news().awaitLeg(other, Joined.class);
    assertThat(bench().exchange().legs())
        .containsEntry(one, LegState.JOINED)
        .containsEntry(other, LegState.JOINED);
    calls().hangUp(one, other);
  }

  @Test
  default void joiningTwiceDoesNotPart() throws Exception {
    LegId one = calls().personWaits();
    LegId other = calls().personWaits();

    bench().exchange().join(one, other);
    bench().exchange().join(one, other);

    bench().news().awaitLeg(one, Joined.class);
    bench().news().awaitLeg(other, Joined.class);
    await()
        .during(Duration.ofSeconds(1))
        .untilAsserted(() ->
            assertThat(bench().exchange().legs())
                .containsEntry(one, LegState.JOINED)
                .containsEntry(other, LegState.JOINED));
    assertThat(bench().news().story(one)).doesNotContain("Parted");
    calls().hangUp(one, other);
  }

  @Test
  default void whoIsLeftAloneWaitsAndCanBeJoinedAgain() throws Exception {
    LegId stays = calls().personWaits();
    LegId leaves = calls().personWaits();
    bench().exchange().join(stays, leaves);
    bench().news().awaitLeg(stays, Joined.class);

    bench().exchange().hangUp(leaves);

    bench().news().awaitLeg(leaves, Gone.class);
    bench().news().awaitLeg(stays, Parted.class);
    await()
        .untilAsserted(
            () -> assertThat(bench().exchange().legs()).containsEntry(stays, LegState.WAITING));
    LegId comes = calls().personWaits();
    assertThat(bench().exchange().join(comes, stays)).isEqualTo(JoinResult.JOINED);
    bench().news().awaitLeg(comes, Joined.class);
    bench().news().awaitLeg(stays, Joined.class, 2);
    calls().hangUp(stays, comes);
  }

  @Test
  default void whoIsJoinedWhileItIsSpokenToWaitsWhenTheOtherLeaves() throws Exception {
    LegId stays = calls().personWaits();
    LegId leaves = calls().personWaits();
    bench().exchange().announce(stays, Announcement.BUSY_TRYING_AGAIN);
    assertThat(bench().exchange().join(stays, leaves)).isEqualTo(JoinResult.JOINED);
    bench().news().awaitLeg(stays, Joined.class);
    bench().news().awaitLeg(leaves, Joined.class);

    bench().exchange().hangUp(leaves);

    bench().news().awaitLeg(leaves, Gone.class);
    bench().news().awaitLeg(stays, Parted.class);
    assertThat(bench().exchange().legs()).containsEntry(stays, LegState.WAITING);
    calls().hangUp(stays);
  }

  @Test
  default void joiningALegThatHasGoneIsAnAnswer() throws Exception {
    LegId waits = calls().personWaits();

    assertThat(bench().exchange().join(waits, LegId.random())).isEqualTo(JoinResult.LEG_GONE);
    assertThat(bench().exchange().join(LegId.random(), waits)).isEqualTo(JoinResult.LEG_GONE);

    assertThat(bench().exchange().legs()).containsEntry(waits, LegState.WAITING);
    bench().exchange().hangUp(waits);
  }

  @Test
  default void anAnnouncementLeavesAWaitingLegWaiting() throws Exception {
    LegId waits = calls().personWaits();

    bench().exchange().announce(waits, Announcement.BUSY_TRYING_AGAIN);

    assertThat(bench().exchange().legs()).containsEntry(waits, LegState.WAITING);
    LegId comes = calls().personWaits();
    assertThat(bench().exchange().join(waits, comes)).isEqualTo(JoinResult.JOINED);
    bench().news().awaitLeg(waits, Joined.class);
    calls().hangUp(waits, comes);
  }

  @Test
  default void anAnnouncementDoesNotPartThoseWhoTalk() throws Exception {
    LegId one = calls().personWaits();
    LegId other = calls().personWaits();
    bench().exchange().join(one, other);
    bench().news().awaitLeg(one, Joined.class);
    bench().news().awaitLeg(other, Joined.class);

    bench().exchange().announce(one, Announcement.ONE_MINUTE_LEFT);

    await()
        .during(Duration.ofSeconds(1))
        .untilAsserted(() ->
            assertThat(bench().exchange().legs())
                .containsEntry(one, LegState.JOINED)
                .containsEntry(other, LegState.JOINED));
    assertThat(bench().news().story(one)).doesNotContain("Parted");
    calls().hangUp(one, other);
  }

  @Test
  default void aFarewellIsSaidAndEndsTheLeg() throws Exception {
    LegId waits = calls().personWaits();

    bench().exchange().farewell(waits, Announcement.TIME_IS_UP);

    assertThat(bench().news().awaitLeg(waits, Gone.class).ending())
        .isEqualTo(Calls.answered(Fault.OURS));
  }

  @Test
  default void bothWhoTalkCanBeToldFarewell() throws Exception {
    LegId one = calls().personWaits();
    LegId other = calls().personWaits();
    bench().exchange().join(one, other);
    bench().news().awaitLeg(other, Joined.class);

    bench().exchange().farewell(one, Announcement.TIME_IS_UP);
    bench().exchange().farewell(other, Announcement.TIME_IS_UP);

    bench().news().awaitLeg(one, Gone.class);
    bench().news().awaitLeg(other, Gone.class);
  }

  @Test
  default void everyLegIsFoundWhereItStands() throws Exception {
    LegId dialled = calls().ring(TRIES, Confirmation.PRESS_ONE);
    bench().news().awaitLeg(dialled, Dialled.class);
    assertThat(bench().exchange().legs()).containsEntry(dialled, LegState.DIALLED);
    bench().exchange().hangUp(dialled);

    LegId ringing = calls().ring(RINGS, Confirmation.PRESS_ONE);
    bench().news().awaitLeg(ringing, Ringing.class);
    await()
        .untilAsserted(
            () -> assertThat(bench().exchange().legs()).containsEntry(ringing, LegState.RINGING));
    bench().exchange().hangUp(ringing);

    LegId answered = calls().ring(VOICEMAIL, Confirmation.PRESS_ONE);
    bench().news().awaitLeg(answered, Answered.class);
    assertThat(bench().exchange().legs()).containsEntry(answered, LegState.ANSWERED);
    bench().exchange().hangUp(answered);

    LegId waiting = calls().personWaits();
    assertThat(bench().exchange().legs()).containsEntry(waiting, LegState.WAITING);
    bench().exchange().hangUp(waiting);
    bench().news().awaitLeg(waiting, Gone.class);
    assertThat(bench().exchange().legs()).doesNotContainKeys(dialled, ringing, answered, waiting);
  }

  @Test
  default void theStatusTellsWhoTheExchangeIs() {
    ExchangeStatus status = bench().exchange().status();

    assertThat(status.name()).isEqualTo(bench().exchange().name());
    assertThat(status.health()).isEqualTo(Health.UP);
    assertThat(status.version()).isPresent();
    assertThat(status.listening()).isTrue();
    assertThat(status.trunks()).isNotEmpty();
  }

  private Calls calls() {
    return new Calls(bench());
  }
}
