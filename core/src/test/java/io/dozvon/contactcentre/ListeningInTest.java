package io.dozvon.contactcentre;

import static io.dozvon.contactcentre.Floor.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dozvon.contactcentre.LineListening.EndedBy;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.SpyMode;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/// Who takes part in what agents talk, and what is kept of it.
@FloorTest
class ListeningInTest {
  private final Floor floor;
  private final LineListenings listenings;
  private final ApplicationEventPublisher rooms;

  ListeningInTest(Floor floor, LineListenings listenings, ApplicationEventPublisher rooms) {
    this.floor = floor;
    this.listenings = listenings;
    this.rooms = rooms;
  }

  @AfterEach
  void theExchangeIsThere() {
    floor.exchange.comesBack();
  }

  /// A caller who talks with this agent.
  private LineCallId talking(StaffId agent) {
    LineCallId call = Floor.call();
    floor.sql.execute(
        """
        insert into contactcentre.line_call (id, exchange, did, language, state, queue_id, since, heard_at, arrived_at, queued_at, answered_at, agent_id)
        values (?, 'sim-1', '88005506979', 'ru', 'talking', 'identification', now(), now(), now(), now(), now(), ?)
        """,
        call.value(),
        agent.value());
    floor.talks(agent, call);
    return call;
  }

  private void over(LineCallId call) {
    floor.heard(() ->
        rooms.publishEvent(
            new LineCallMoved(
                new LineCall(
                    call,
                    floor.exchange.exchange(),
                    Optional.empty(),
                    "88005506979",
                    Language.RUSSIAN,
                    Instant.now(),
                    Optional.empty(),
                    new LineCallState.Over(LineOutcome.ANSWERED, Instant.now())))));
  }

  private Actor.Staff supervisor() {
    StaffId id =
        floor.agents.employ(floor.member(StaffRole.SUPERVISOR), Floor.ADMIN).orElseThrow().id();
    return new Actor.Staff(id, StaffRole.SUPERVISOR);
  }

  private AgentPhone phoneOf(Actor.Staff supervisor) {
    return floor.agents.find(supervisor.id()).orElseThrow().phone();
  }

  private List<LineListening> kept(Actor.Staff supervisor) {
    return listenings.newest(1000, Floor.ADMIN).orElseThrow().stream()
        .filter(it -> it.supervisor().equals(supervisor.id()))
        .toList();
  }

  private static EndedBy endOf(LineListening listening) {
    return listening.end().orElseThrow().by();
  }

  @Test
  void aSupervisorListensThenWhispersAndBothAreOnRecordUntilTheCallIsOver() {
    StaffId agent = floor.readyAgent();
    LineCallId call = talking(agent);
    Actor.Staff supervisor = supervisor();

    listenings.begin(agent, SpyMode.LISTEN, "жалоба пациента", supervisor).orElseThrow();
    assertThat(floor.exchange.heardBy(phoneOf(supervisor))).hasValue(agent + " LISTEN");
    assertThat(listenings.ongoing(agent))
        .extracting(LineListening::mode)
        .containsExactly(SpyMode.LISTEN);

    listenings.begin(agent, SpyMode.WHISPER, "подсказать", supervisor).orElseThrow();
    assertThat(floor.exchange.heardBy(phoneOf(supervisor))).hasValue(agent + " WHISPER");
    assertThat(listenings.ongoing(agent))
        .extracting(LineListening::mode)
        .containsExactly(SpyMode.WHISPER);

    over(call);

    assertThat(kept(supervisor))
        .extracting(
            it -> it.mode() + " " + endOf(it) + " " + it.reason() + " " + it.call().equals(call))
        .containsExactly(
            "WHISPER PARTED подсказать true", "LISTEN SUPERVISOR жалоба пациента true");
    assertThat(listenings.ongoing(agent)).isEmpty();
    await().until(() -> floor.exchange.heardBy(phoneOf(supervisor)).isEmpty());
    assertThat(floor.audited("line-call", call.toString()))
        .containsExactly("listen by staff", "listen by staff");
  }

  @Test
  void whatTheExchangeDoesNotDoIsOnRecordAsNotBegun() {
    StaffId agent = floor.readyAgent();
    talking(agent);
    Actor.Staff supervisor = supervisor();
    floor.exchange.goesAway();

    assertThat(said(listenings.begin(agent, SpyMode.LISTEN, "жалоба", supervisor)))
        .isEqualTo("supervision-exchange-away");

    assertThat(kept(supervisor))
        .extracting(ListeningInTest::endOf)
        .containsExactly(EndedBy.NOT_BEGUN);
    assertThat(listenings.ongoing(agent)).isEmpty();
  }

  @Test
  void theButtonAndTheReceiverEndItToo() {
    StaffId agent = floor.readyAgent();
    LineCallId call = talking(agent);
    Actor.Staff one = supervisor();
    Actor.Staff other = supervisor();
    listenings.begin(agent, SpyMode.LISTEN, "жалоба", one).orElseThrow();
    floor.sql.execute(
        """
        insert into contactcentre.listening (id, supervisor_id, agent_id, call_id, mode, reason, began_at)
        values (?, ?, ?, ?, 'barge', 'обучение', now() - interval '1 minute')
        """,
        UUID.randomUUID(),
        other.id().value(),
        agent.value(),
        call.value());

    listenings.lookAtPhones();
    assertThat(kept(other)).extracting(ListeningInTest::endOf).containsExactly(EndedBy.PHONE);
    assertThat(listenings.of(one.id())).isPresent();

    listenings.end(one).orElseThrow();
    assertThat(kept(one)).extracting(ListeningInTest::endOf).containsExactly(EndedBy.SUPERVISOR);
    await().until(() -> floor.exchange.heardBy(phoneOf(one)).isEmpty());
    assertThat(said(listenings.end(one))).isEqualTo("supervision-listens-to-nobody");
  }

  @Test
  void onlySupervisorsWithAPhoneListenForAReasonToOthersWhoTalk() {
    StaffId agent = floor.readyAgent();
    Actor.Staff supervisor = supervisor();

    assertThat(said(listenings.begin(agent, SpyMode.BARGE, "жалоба", supervisor)))
        .isEqualTo("supervision-nothing-to-hear");
    talking(agent);
    assertThat(said(listenings.begin(agent, SpyMode.BARGE, " ", supervisor)))
        .isEqualTo("supervision-reason-missing");
    assertThat(
            said(
                listenings.begin(
                    agent,
                    SpyMode.LISTEN,
                    "любопытство",
                    new Actor.Staff(floor.readyAgent(), StaffRole.AGENT))))
        .isEqualTo("supervisors-only");
    assertThat(
            said(
                listenings.begin(
                    agent,
                    SpyMode.LISTEN,
                    "жалоба",
                    new Actor.Staff(floor.member(StaffRole.SUPERVISOR), StaffRole.SUPERVISOR))))
        .isEqualTo("supervision-no-phone");
    assertThat(
            said(
                listenings.begin(
                    agent, SpyMode.LISTEN, "себя", new Actor.Staff(agent, StaffRole.SUPERVISOR))))
        .isEqualTo("supervision-own-call");
    assertThat(said(listenings.newest(10, new Actor.Staff(agent, StaffRole.AGENT))))
        .isEqualTo("supervisors-only");
    assertThat(kept(supervisor)).isEmpty();
  }

  @Test
  void nothingOfItIsEverChangedOrDeleted() {
    StaffId agent = floor.readyAgent();
    talking(agent);
    Actor.Staff supervisor = supervisor();
    UUID id = listenings.begin(agent, SpyMode.LISTEN, "жалоба", supervisor).orElseThrow().id();
    listenings.end(supervisor).orElseThrow();

    for (String change :
        List.of(
            "update contactcentre.listening set reason = 'другое' where id = ?",
            "update contactcentre.listening set ended_at = now() + interval '1 hour' where id = ?",
            "delete from contactcentre.listening where id = ?")) {
      assertThatThrownBy(() -> floor.sql.execute(change, id))
          .as(change)
          .hasMessageContaining("only its end");
    }
  }
}
