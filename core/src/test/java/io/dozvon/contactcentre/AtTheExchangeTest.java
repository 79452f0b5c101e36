package io.dozvon.contactcentre;

import static io.dozvon.contactcentre.Floor.ADMIN;
import static io.dozvon.contactcentre.Floor.call;
import static io.dozvon.contactcentre.Floor.themselves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.contactcentre.LineHoursChange.AsUsual;
import io.dozvon.contactcentre.LineHoursChange.Differ;
import io.dozvon.staff.Handset;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.telephony.acd.AgentLine;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.LineSetup;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.SeatName;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/// What the exchange is told, and when.
@FloorTest
class AtTheExchangeTest {
  private static final Duration SOON = Duration.ofSeconds(8);

  private final Floor floor;
  private final ApplicationEventPublisher events;

  AtTheExchangeTest(Floor floor, ApplicationEventPublisher events) {
    this.floor = floor;
    this.events = events;
  }

  @AfterEach
  void theExchangeIsBack() {
    floor.exchange.comesBack();
  }

  private Optional<AgentLine> member(StaffId agent) {
    return floor.exchange.member(agent);
  }

  private void awaitPaused(StaffId agent, String reason) {
    await()
        .atMost(SOON)
        .until(() -> member(agent).flatMap(AgentLine::paused).equals(Optional.of(reason)));
  }

  private void awaitReady(StaffId agent) {
    await().atMost(SOON).until(() -> member(agent).filter(it -> it.paused().isEmpty()).isPresent());
  }

  private void awaitGone(StaffId agent) {
    await().atMost(SOON).until(() -> member(agent).isEmpty());
  }

  @Test
  void whoIsSignedOnIsAMemberAndPausedAsTheyAre() {
    StaffId agent = floor.readyAgent();
    awaitReady(agent);
    assertThat(member(agent).orElseThrow().places()).containsExactly(new Place(Floor.USUAL, 0));
    assertThat(member(agent).orElseThrow().phone()).isInstanceOf(AgentPhone.Seat.class);

    floor.agents.pause(agent, PauseReason.LUNCH, themselves(agent)).orElseThrow();
    awaitPaused(agent, "lunch");
    floor.agents.ready(agent).orElseThrow();
    awaitReady(agent);
    LineCallId call = call();
    floor.talks(agent, call);
    floor.parts(agent, call);
    awaitPaused(agent, "wrap-up");
    floor.agents.finishWrapUp(agent).orElseThrow();
    awaitReady(agent);
    floor.agents.signOff(agent).orElseThrow();
    awaitGone(agent);
  }

  @Test
  void whoHasACallIsNotPausedSoThatTheLineGoesOnWhileWeAreAway() {
    StaffId agent = floor.readyAgent();
    awaitReady(agent);
    floor.talks(agent, call());
    floor.agents.place(agent, List.of(new Place(Floor.USUAL, 4)), ADMIN).orElseThrow();

    await()
        .atMost(SOON)
        .until(
            () -> member(agent).orElseThrow().places().equals(List.of(new Place(Floor.USUAL, 4))));
    assertThat(member(agent).orElseThrow().paused()).isEmpty();
  }

  @Test
  void whatIsChangedWhileTheExchangeIsAwayIsDoneWhenItIsBackAndAllAtOnce() {
    StaffId agent = floor.readyAgent();
    awaitReady(agent);
    floor.exchange.goesAway();
    floor.agents.giveDeskPhone(agent, Optional.of(new DeskPhone("201")), ADMIN).orElseThrow();
    floor.agents.talkThrough(agent, Handset.DESK_PHONE, ADMIN).orElseThrow();
    floor.agents.pause(agent, PauseReason.TRAINING, ADMIN).orElseThrow();
    Queue queue = floor.queue();
    floor.agents.place(agent, List.of(new Place(queue.id(), 2)), ADMIN).orElseThrow();
    int before = floor.exchange.timesArranged();

    floor.exchange.comesBack();

    awaitPaused(agent, "training");
    assertThat(member(agent).orElseThrow().phone())
        .isEqualTo(new AgentPhone.Desk(new DeskPhone("201")));
    await()
        .atMost(SOON)
        .until(() -> floor.exchange.setup().orElseThrow().queues().contains(queue.setup()));
    assertThat(floor.exchange.timesArranged() - before).isLessThanOrEqualTo(2);
  }

  @Test
  void anExchangeThatDoesNotAnswerIsAskedAgainAfterARest() {
    StaffId agent = floor.readyAgent();
    awaitReady(agent);
    floor.exchange.freezes();
    floor.agents.pause(agent, PauseReason.LUNCH, ADMIN).orElseThrow();
    await()
        .during(Duration.ofMillis(600))
        .until(() -> member(agent).orElseThrow().paused().isEmpty());

    floor.exchange.comesBack();

    awaitPaused(agent, "lunch");
  }

  @Test
  void anExchangeThatHasForgottenEverythingIsToldAgain() {
    StaffId agent = floor.readyAgent();
    awaitReady(agent);
    floor.exchange.forgets();

    resumed();

    awaitReady(agent);
    await().atMost(SOON).until(() -> floor.exchange.setup().isPresent());
  }

  @Test
  void whoeverIsThereOtherwiseThanTheyAreToBeIsMended() {
    StaffId paused = floor.readyAgent();
    StaffId off = floor.agent();
    StaffId stranger = StaffId.random();
    awaitReady(paused);
    for (StaffId agent : List.of(paused, off, stranger)) {
      floor.exchange.hasMember(
          new AgentLine(
              agent,
              new AgentPhone.Seat(new SeatName("seat-01")),
              List.of(),
              Optional.of("by hand")));
    }

    resumed();

    awaitReady(paused);
    awaitGone(off);
    awaitGone(stranger);
  }

  private void resumed() {
    floor.heard(() ->
        events.publishEvent(
            new AcdResumed(
                floor.exchange.exchange(),
                floor.now(),
                List.of(),
                Map.of(),
                floor.exchange.members())));
  }

  @Test
  void manyChangesAtOnceComeToTheLastOne() {
    Queue queue = floor.queue();
    IntStream.rangeClosed(1, 20)
        .forEach(weight -> {
          QueueSetup setup = queue.setup();
          floor
              .queues
              .save(
                  Floor.change(
                      new QueueSetup(
                          setup.id(),
                          setup.strategy(),
                          weight,
                          setup.ringTime(),
                          setup.wrapUp(),
                          setup.maxWait(),
                          setup.maxCallers(),
                          setup.announceEvery(),
                          setup.serviceLevel(),
                          setup.offerCallbackAfter(),
                          setup.overflow()),
                      floor.queues.find(setup.id()).map(Queue::version)),
                  ADMIN)
              .orElseThrow();
        });
    await()
        .atMost(SOON)
        .until(() ->
            floor.exchange.setup().stream()
                .flatMap(it -> it.queues().stream())
                .anyMatch(it -> it.id().equals(queue.id()) && it.weight() == 20));
  }

  @Test
  void hoursMenuAndUsualQueueAreTold() {
    LocalDate holiday = LocalDate.ofInstant(floor.now(), ZoneOffset.UTC).plusDays(40);
    floor
        .hours
        .change(
            new Differ(List.of(new SpecialDay(holiday, Optional.empty(), Optional.empty()))), ADMIN)
        .orElseThrow();

    await()
        .atMost(SOON)
        .until(
            () -> floor.exchange.setup().stream().anyMatch(it -> it.days().containsKey(holiday)));
    LineSetup setup = floor.exchange.setup().orElseThrow();
    assertThat(setup.days()).containsEntry(holiday, Optional.empty());
    assertThat(setup.week()).hasSize(7);
    assertThat(setup.menu()).containsEntry('1', Floor.USUAL);
    assertThat(setup.otherwise()).isEqualTo(Floor.USUAL);
    assertThat(setup.timeZone().getId()).isEqualTo("Europe/Moscow");
    floor.hours.change(new AsUsual(List.of(holiday)), ADMIN).orElseThrow();
  }
}
