package io.dozvon.contactcentre;

import static io.dozvon.contactcentre.Floor.ADMIN;
import static io.dozvon.contactcentre.Floor.said;
import static io.dozvon.contactcentre.Floor.themselves;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.staff.Handset;
import io.dozvon.staff.Members;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.SeatName;
import io.dozvon.telephony.acd.SeatPasswords;
import io.dozvon.vocabulary.Secret;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Who answers, where they sit, and for which queues.
@FloorTest
class EmploymentTest {
  private final Floor floor;
  private final Members members;
  private final TransactionTemplate transaction;

  EmploymentTest(Floor floor, Members members, TransactionTemplate transaction) {
    this.floor = floor;
    this.members = members;
    this.transaction = transaction;
  }

  private SeatName seat(StaffId agent) {
    return floor.agents.find(agent).orElseThrow().seat();
  }

  @Test
  void aSeatIsNeverAnybodyElses() {
    StaffId first = floor.agent();
    SeatName theirs = seat(first);
    floor.agents.dismiss(first, ADMIN).orElseThrow();
    assertThat(floor.agents.find(first)).isEmpty();

    assertThat(seat(floor.agent())).isNotEqualTo(theirs);
    floor.agents.employ(first, ADMIN).orElseThrow();
    assertThat(seat(first)).isEqualTo(theirs);
    assertThat(said(floor.agents.employ(first, ADMIN))).isEqualTo("agent-employed-already");
  }

  @Test
  void twoWhoAreEmployedAtOnceGetTwoSeats() throws Exception {
    StaffId one = floor.member(StaffRole.AGENT);
    StaffId other = floor.member(StaffRole.SUPERVISOR);

    List<Agent> both =
        Floor.atOnce(
            () -> floor.agents.employ(one, ADMIN).orElseThrow(),
            () -> floor.agents.employ(other, ADMIN).orElseThrow());

    assertThat(both).extracting(Agent::seat).doesNotHaveDuplicates();
  }

  @Test
  void onlyAgentsAndSupervisorsWhoMaySignInAnswerCallers() {
    assertThat(said(floor.agents.employ(floor.member(StaffRole.ADMIN), ADMIN)))
        .isEqualTo("agent-not-staff");
    assertThat(said(floor.agents.employ(StaffId.random(), ADMIN))).isEqualTo("agent-not-staff");
    StaffId barred = floor.member(StaffRole.AGENT);
    members.disable(barred.value(), ADMIN).orElseThrow();
    assertThat(said(floor.agents.employ(barred, ADMIN))).isEqualTo("agent-not-staff");
    assertThat(said(floor.agents.employ(floor.member(StaffRole.SUPERVISOR), ADMIN)))
        .isEqualTo("granted");
  }

  @Test
  void whenAllSeatsWereGivenNobodyElseIsEmployed() {
    StaffId tooLate = floor.member(StaffRole.AGENT);
    transaction.executeWithoutResult(all -> {
      floor.sql.execute(
          """
          insert into contactcentre.agent (staff_id, role, seat, added_at, removed_at)
          values (gen_random_uuid(), 'agent', 500, now(), now())\
          """);
      assertThat(said(floor.agents.employ(tooLate, ADMIN))).isEqualTo("agent-no-seat-left");
      all.setRollbackOnly();
    });
  }

  @Test
  void placesAreInQueuesThatAreThereAndOnceEach() {
    StaffId agent = floor.agent();
    QueueId queue = floor.queue().id();

    floor
        .agents
        .place(agent, List.of(new Place(Floor.USUAL, 3), new Place(queue, 0)), ADMIN)
        .orElseThrow();
    assertThat(floor.agents.find(agent).orElseThrow().places())
        .containsExactly(new Place(queue, 0), new Place(Floor.USUAL, 3));
    assertThat(said(floor.agents.place(agent, List.of(new Place(new QueueId("none"), 0)), ADMIN)))
        .isEqualTo("queue-not-found");
    assertThat(said(floor.agents.place(agent, List.of(new Place(queue, 10)), ADMIN)))
        .isEqualTo("agent-places-malformed");
    assertThat(
            said(
                floor.agents.place(
                    agent, List.of(new Place(queue, 0), new Place(queue, 1)), ADMIN)))
        .isEqualTo("agent-places-malformed");
    floor.agents.place(agent, List.of(), ADMIN).orElseThrow();
    assertThat(floor.agents.find(agent).orElseThrow().places()).isEmpty();
  }

  @Test
  void whoHasATelephoneOnTheirDeskChoosesThroughWhatTheyTalk() {
    StaffId agent = floor.agent();
    assertThat(said(floor.agents.talkThrough(agent, Handset.DESK_PHONE, themselves(agent))))
        .isEqualTo("agent-no-desk-phone");
    DeskPhone phone = new DeskPhone("201");
    floor.agents.giveDeskPhone(agent, Optional.of(phone), ADMIN).orElseThrow();

    assertThat(
            floor
                .agents
                .talkThrough(agent, Handset.DESK_PHONE, themselves(agent))
                .orElseThrow()
                .phone())
        .isEqualTo(new AgentPhone.Desk(phone));
    assertThat(said(floor.agents.seat(agent))).isEqualTo("agent-not-in-browser");
    assertThat(floor.agents.giveDeskPhone(agent, Optional.empty(), ADMIN).orElseThrow().phone())
        .isEqualTo(new AgentPhone.Seat(seat(agent)));
  }

  @Test
  void aSeatsPasswordIsDerivedFromTheSecretAndNeverPrinted() {
    StaffId agent = floor.agent();

    SeatAccess access = floor.agents.seat(agent).orElseThrow();

    assertThat(access.seat()).isEqualTo(seat(agent));
    assertThat(access.password())
        .isEqualTo(new SeatPasswords(new Secret("a secret of the tests")).of(access.seat()));
    assertThat(access.toString()).doesNotContain(access.password().reveal());
    // Computed by openssl dgst -sha256 -hmac.
    assertThat(new SeatPasswords(new Secret("key")).of(new SeatName("seat-07")).reveal())
        .isEqualTo("768e724dcdcafae0d0f82acd7eb92cd7");
  }

  @Test
  void everyChangeIsOnRecord() {
    StaffId agent = floor.agent();
    floor.agents.place(agent, List.of(), ADMIN).orElseThrow();
    floor.agents.giveDeskPhone(agent, Optional.empty(), ADMIN).orElseThrow();
    floor.agents.look(agent, ADMIN).orElseThrow();
    floor.agents.dismiss(agent, ADMIN).orElseThrow();
    assertThat(floor.audited("agent", agent.toString()))
        .containsExactly(
            "employ by admin",
            "place by admin",
            "change by admin",
            "read by admin",
            "dismiss by admin");
  }
}
