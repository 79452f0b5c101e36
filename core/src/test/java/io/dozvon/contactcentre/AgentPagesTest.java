package io.dozvon.contactcentre;

import static io.dozvon.contactcentre.Floor.ADMIN;
import static io.dozvon.contactcentre.Floor.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.contactcentre.AgentState.Offline;
import io.dozvon.contactcentre.AgentState.OnCall;
import io.dozvon.contactcentre.AgentState.Ready;
import io.dozvon.contactcentre.store.AgentPostStore;
import io.dozvon.presence.PageId;
import io.dozvon.presence.Presence;
import io.dozvon.staff.Handset;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.acd.AgentLine;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.HandClock;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// Agents whose browsers are gone, seen by a node whose clock the test moves.
@FloorTest
class AgentPagesTest {
  private final Floor floor;
  private final LineSettings settings;
  private final HandClock clock;
  private final AgentPages pages;
  private final List<Object> told = new CopyOnWriteArrayList<>();

  AgentPagesTest(
      Floor floor,
      AgentPostStore store,
      AgentPosts posts,
      Presence presence,
      ApplicationEventPublisher events,
      LineSettings settings,
      TransactionTemplate transaction) {
    this.floor = floor;
    this.settings = settings;
    this.clock = new HandClock(floor.now());
    this.pages =
        new AgentPages(
            store,
            posts,
            presence,
            event -> {
              told.add(event);
              events.publishEvent(event);
            },
            settings,
            transaction,
            clock);
  }

  private PageId pageOf(StaffId agent) {
    return floor.agents.status(agent).page().orElseThrow();
  }

  private void graceIsOver() {
    clock.passes(settings.pageGrace());
    pages.look();
  }

  @Test
  void whosePageIsGoneGetsNoCallersAtOnceAndIsSignedOffAfterTheGrace() {
    StaffId agent = floor.readyAgent();
    floor.closes(agent, pageOf(agent));
    pages.look();

    await()
        .atMost(Duration.ofSeconds(8))
        .until(() ->
            floor
                .exchange
                .member(agent)
                .flatMap(AgentLine::paused)
                .equals(Optional.of("page-gone")));
    assertThat(floor.state(agent)).isEqualTo(new Ready());
    graceIsOver();

    assertThat(floor.state(agent)).isEqualTo(new Offline());
  }

  @Test
  void whoComesBackInTimeGoesOnAsBefore() {
    StaffId agent = floor.readyAgent();
    LineCallId call = call();
    floor.talks(agent, call);
    floor.closes(agent, pageOf(agent));
    pages.look();
    PageId again = floor.opens(agent);
    graceIsOver();

    assertThat(floor.state(agent)).isEqualTo(new OnCall(call));
    assertThat(floor.agents.signOn(agent, again).orElseThrow().page()).contains(again);
  }

  @Test
  void whoeverKeepsTheCallerIsToldThatTheAgentIsGoneAndThatTheyStayAway() {
    StaffId agent = floor.readyAgent();
    LineCallId call = call();
    floor.talks(agent, call);
    floor.closes(agent, pageOf(agent));
    floor.sql.execute(
        "update contactcentre.agent_state set gone_at = null where staff_id = ?", agent.value());
    pages.look();
    pages.look();
    graceIsOver();
    graceIsOver();

    assertThat(told)
        .containsOnlyOnce(new AgentGone(agent, call, Floor.USUAL))
        .filteredOn(AgentPageGone.class::isInstance)
        .hasSizeLessThanOrEqualTo(1);
    assertThat(floor.state(agent)).isEqualTo(new Offline());
    assertThat(floor.did(agent)).containsExactly("ready", "on-call");
  }

  @Test
  void whoTalksThroughTheTelephoneOnTheirDeskNeedsNoPage() {
    StaffId agent = floor.readyAgent();
    floor.agents.giveDeskPhone(agent, Optional.of(new DeskPhone("207")), ADMIN).orElseThrow();
    floor.agents.talkThrough(agent, Handset.DESK_PHONE, ADMIN).orElseThrow();
    floor.closes(agent, pageOf(agent));
    pages.look();
    graceIsOver();
    assertThat(floor.state(agent)).isEqualTo(new Ready());
  }

  @Test
  void aNodeThatWasAwayItselfSignsNobodyOff() {
    StaffId agent = floor.readyAgent();
    floor.closes(agent, pageOf(agent));
    clock.passes(Duration.ofHours(1));

    pages.look();

    assertThat(floor.state(agent)).isEqualTo(new Ready());
  }
}
