package io.dozvon.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.telephony.LegEvent.Gone;
import io.dozvon.telephony.LegEvent.Joined;
import io.dozvon.telephony.LegEvent.Parted;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// More than two who talk together.
public interface ConferenceContract extends ContractTests {
  @Test
  default void threeWhoWaitAreJoined() throws Exception {
    LegId doctor = calls().personWaits();
    LegId patient = calls().personWaits();
    LegId guest = calls().personWaits();

    assertThat(join(doctor, patient, guest)).isEqualTo(JoinResult.JOINED);

    assertTalking(doctor, patient, guest);
    calls().hangUp(doctor, patient, guest);
  }

  @Test
  default void aThirdAndAFourthComeToTwoWhoTalkAndNobodyParts() throws Exception {
    LegId doctor = calls().personWaits();
    LegId patient = calls().personWaits();
    LegId third = calls().personWaits();
    LegId fourth = calls().personWaits();
    bench().exchange().join(doctor, patient);
    assertTalking(doctor, patient);

    assertThat(join(doctor, patient, third)).isEqualTo(JoinResult.JOINED);
    assertTalking(doctor, patient, third);
    assertThat(join(doctor, patient, third, fourth)).isEqualTo(JoinResult.JOINED);
    assertTalking(doctor, patient, third, fourth);

    assertNotParted(doctor, patient, third, fourth);
    calls().hangUp(doctor, patient, third, fourth);
  }

  @Test
  default void twoGoOnWithoutAGapWhenTheThirdLeaves() throws Exception {
    LegId doctor = calls().personWaits();
    LegId patient = calls().personWaits();
    LegId guest = talking(doctor, patient);

    bench().exchange().hangUp(guest);

    bench().news().awaitLeg(guest, Gone.class);
    assertStayTogether(doctor, patient);
    assertThat(bench().exchange().join(doctor, patient)).isEqualTo(JoinResult.JOINED);
    assertStayTogether(doctor, patient);
    calls().hangUp(doctor, patient);
  }

  @Test
  default void whoComesBackIsJoinedWithTheTwoWhoStayed() throws Exception {
    LegId doctor = calls().personWaits();
    LegId lost = calls().personWaits();
    LegId guest = talking(doctor, lost);
    bench().exchange().hangUp(lost);
    bench().news().awaitLeg(lost, Gone.class);

    LegId back = calls().personWaits();
    assertThat(join(doctor, back, guest)).isEqualTo(JoinResult.JOINED);

    assertTalking(doctor, back, guest);
    assertNotParted(doctor, guest);
    calls().hangUp(doctor, back, guest);
  }

  @Test
  default void theLastOfThreeWaitsAndCanBeJoinedByTwos() throws Exception {
    LegId doctor = calls().personWaits();
    LegId patient = calls().personWaits();
    LegId guest = talking(doctor, patient);

    bench().exchange().hangUp(guest);
    bench().exchange().hangUp(patient);

    bench().news().awaitLeg(doctor, Parted.class);
    await()
        .untilAsserted(
            () -> assertThat(bench().exchange().legs()).containsEntry(doctor, LegState.WAITING));
    LegId back = calls().personWaits();
    assertThat(bench().exchange().join(doctor, back)).isEqualTo(JoinResult.JOINED);
    bench().news().awaitLeg(back, Joined.class);
    assertStayTogether(doctor, back);
    calls().hangUp(doctor, back);
  }

  @Test
  default void oneWhoHasGoneKeepsTheOthersFromNothing() throws Exception {
    LegId doctor = calls().personWaits();
    LegId patient = calls().personWaits();

    assertThat(join(doctor, patient, LegId.random())).isEqualTo(JoinResult.LEG_GONE);

    assertTalking(doctor, patient);
    calls().hangUp(doctor, patient);
  }

  @Test
  default void oneOfThreeIsSpokenToAndAllAreToldFarewell() throws Exception {
    LegId doctor = calls().personWaits();
    LegId patient = calls().personWaits();
    LegId guest = talking(doctor, patient);

    bench().exchange().announce(patient, Announcement.ONE_MINUTE_LEFT);
    assertStayTogether(doctor, patient, guest);
    for (LegId leg : Set.of(doctor, patient, guest)) {
      bench().exchange().farewell(leg, Announcement.TIME_IS_UP);
    }

    for (LegId leg : Set.of(doctor, patient, guest)) {
      bench().news().awaitLeg(leg, Gone.class);
    }
  }

  private LegId talking(LegId one, LegId other) throws ExchangeUnavailable {
    LegId guest = calls().personWaits();
    bench().exchange().join(one, other);
    assertTalking(one, other);
    assertThat(join(one, other, guest)).isEqualTo(JoinResult.JOINED);
    assertTalking(one, other, guest);
    return guest;
  }

  private JoinResult join(LegId... legs) throws ExchangeUnavailable {
    return bench().exchange().join(Set.of(legs));
  }

  private void assertTalking(LegId... legs) {
    for (LegId leg : legs) {
      bench().news().awaitLeg(leg, Joined.class);
      await()
          .untilAsserted(
              () -> assertThat(bench().exchange().legs()).containsEntry(leg, LegState.JOINED));
    }
  }

  private void assertStayTogether(LegId... legs) {
    await()
        .during(Duration.ofMillis(700))
        .untilAsserted(() -> {
          for (LegId leg : legs) {
            assertThat(bench().exchange().legs()).containsEntry(leg, LegState.JOINED);
          }
        });
    assertNotParted(legs[legs.length - 1]);
  }

  private void assertNotParted(LegId... legs) {
    for (LegId leg : legs) {
      assertThat(bench().news().story(leg)).doesNotContain("Parted");
    }
  }

  private Calls calls() {
    return new Calls(bench());
  }
}
