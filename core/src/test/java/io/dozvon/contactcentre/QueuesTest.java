package io.dozvon.contactcentre;

import static io.dozvon.contactcentre.Floor.ADMIN;
import static io.dozvon.contactcentre.Floor.change;
import static io.dozvon.contactcentre.Floor.fresh;
import static io.dozvon.contactcentre.Floor.said;
import static io.dozvon.contactcentre.Floor.setup;
import static io.dozvon.contactcentre.Floor.someQueue;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.QueueSetup.Overflow;
import io.dozvon.telephony.acd.Strategy;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Queues as data.
@FloorTest
class QueuesTest {
  private static final QueueId ANY = new QueueId("any");

  private final Floor floor;

  QueuesTest(Floor floor) {
    this.floor = floor;
  }

  private QueueChange again(Queue queue, QueueSetup setup) {
    return change(setup, Optional.of(queue.version()));
  }

  @Test
  void aFreshLineHasThreeQueuesAndOneOfThemIsTheUsualOne() {
    assertThat(floor.queues.all())
        .extracting(queue -> queue.id().value())
        .startsWith("identification")
        .contains("technical", "appointments");
    assertThat(floor.queues.all().stream().filter(Queue::usual)).hasSize(1);
  }

  @Test
  void aQueueIsMadeChangedAndRemovedAndMayComeBack() {
    Queue made = floor.queue();
    QueueSetup slower =
        new QueueSetup(
            made.id(),
            Strategy.LEASTRECENT,
            9,
            Duration.ofSeconds(30),
            Duration.ZERO,
            Duration.ofMinutes(5),
            10,
            Duration.ZERO,
            Duration.ofSeconds(30),
            Optional.empty(),
            new Overflow.Queue(Floor.USUAL));

    Queue changed = floor.queues.save(again(made, slower), ADMIN).orElseThrow();
    assertThat(changed.setup()).isEqualTo(slower);
    assertThat(changed.version()).isEqualTo(made.version() + 1);
    floor.queues.remove(made.id(), changed.version(), ADMIN).orElseThrow();
    assertThat(floor.queues.find(made.id())).isEmpty();
    assertThat(said(floor.queues.remove(made.id(), changed.version() + 1, ADMIN)))
        .isEqualTo("queue-not-found");

    floor.queues.save(fresh(made.id()), ADMIN).orElseThrow();
    assertThat(floor.queues.find(made.id()).orElseThrow().setup().weight()).isEqualTo(1);
    assertThat(floor.audited("queue", made.id().value()))
        .containsExactly(
            "create by admin", "change by admin", "delete by admin", "create by admin");
  }

  static Stream<QueueChange> unsound() {
    QueueSetup good = setup(ANY, new Overflow.Callback());
    return Stream.of(
        new QueueChange(good, " ", "x", 80, Optional.empty(), false, Optional.empty()),
        new QueueChange(good, "x", "x".repeat(101), 80, Optional.empty(), false, Optional.empty()),
        new QueueChange(good, "x", "x", 101, Optional.empty(), false, Optional.empty()),
        new QueueChange(good, "x", "x", 80, Optional.of('0'), false, Optional.empty()),
        with(good, 100, 20, 30, 900, 45, 60),
        with(good, 1, 4, 30, 900, 45, 60),
        with(good, 1, 20, 3601, 900, 45, 60),
        with(good, 1, 20, 30, 9, 45, 60),
        with(good, 1, 20, 30, 900, 14, 60),
        with(good, 1, 20, 30, 900, 45, 9));
  }

  private static QueueChange with(
      QueueSetup good, int weight, int ring, int wrapUp, int wait, int announce, int offer) {
    return change(
        new QueueSetup(
            good.id(),
            good.strategy(),
            weight,
            Duration.ofSeconds(ring),
            Duration.ofSeconds(wrapUp),
            Duration.ofSeconds(wait),
            0,
            Duration.ofSeconds(announce),
            good.serviceLevel(),
            Optional.of(Duration.ofSeconds(offer)),
            good.overflow()),
        Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("unsound")
  void whatIsOutOfItsBoundsIsRefused(QueueChange change) {
    assertThat(said(floor.queues.save(change, ADMIN))).isEqualTo("queue-malformed");
    assertThat(floor.queues.find(ANY)).isEmpty();
  }

  @Test
  void callersNeverGoRoundInCircles() {
    Queue first = floor.queue();
    QueueId second = someQueue();
    floor
        .queues
        .save(change(setup(second, new Overflow.Queue(first.id())), Optional.empty()), ADMIN)
        .orElseThrow();

    assertThat(
            said(
                floor.queues.save(
                    again(first, setup(first.id(), new Overflow.Queue(second))), ADMIN)))
        .isEqualTo("queue-overflow-loops");
    assertThat(
            said(
                floor.queues.save(
                    again(first, setup(first.id(), new Overflow.Queue(first.id()))), ADMIN)))
        .isEqualTo("queue-overflow-loops");
    assertThat(
            said(
                floor.queues.save(
                    again(first, setup(first.id(), new Overflow.Queue(new QueueId("none")))),
                    ADMIN)))
        .isEqualTo("queue-overflow-unknown");
    assertThat(said(floor.queues.remove(first.id(), first.version(), ADMIN)))
        .isEqualTo("queue-overflow-target");
  }

  @Test
  void aKeyOfTheMenuLeadsToOneQueue() {
    QueueChange wish = fresh(someQueue());
    assertThat(
            said(
                floor.queues.save(
                    new QueueChange(
                        wish.setup(),
                        "Ещё",
                        "Another",
                        80,
                        Optional.of('1'),
                        false,
                        Optional.empty()),
                    ADMIN)))
        .isEqualTo("queue-key-taken");
  }

  @Test
  void thereIsAlwaysOneUsualQueue() {
    Queue before = floor.queues.find(Floor.USUAL).orElseThrow();
    assertThat(said(floor.queues.remove(Floor.USUAL, before.version(), ADMIN)))
        .isEqualTo("queue-usual-needed");
    assertThat(said(floor.queues.save(as(before, false), ADMIN))).isEqualTo("queue-usual-needed");
    Queue other = floor.queue();

    floor.queues.save(as(other, true), ADMIN).orElseThrow();

    assertThat(floor.queues.all().stream().filter(Queue::usual))
        .extracting(Queue::id)
        .containsExactly(other.id());
    floor.queues.save(as(floor.queues.find(Floor.USUAL).orElseThrow(), true), ADMIN).orElseThrow();
  }

  private static QueueChange as(Queue queue, boolean usual) {
    return new QueueChange(
        queue.setup(),
        queue.russianName(),
        queue.englishName(),
        queue.servicePercent(),
        queue.key(),
        usual,
        Optional.of(queue.version()));
  }

  @Test
  void aQueueInWhichSomebodyWaitsStays() {
    Queue queue = floor.queue();
    UUID call = UUID.randomUUID();
    floor.sql.execute(
        """
        insert into contactcentre.line_call (id, exchange, did, language, state, queue_id, arrived_at, since, heard_at)
        values (?, 'sim-1', '88005506979', 'ru', 'waiting', ?, now(), now(), now())\
        """,
        call,
        queue.id().value());
    assertThat(said(floor.queues.remove(queue.id(), queue.version(), ADMIN)))
        .isEqualTo("queue-callers-wait");

    floor.sql.execute(
        "update contactcentre.line_call set state = 'over', outcome = 'abandoned', over_at = now() where id = ?",
        call);
    assertThat(said(floor.queues.remove(queue.id(), queue.version(), ADMIN))).isEqualTo("granted");
  }

  @Test
  void whoHadAPlaceInAQueueThatIsRemovedHasItNoLonger() {
    Queue queue = floor.queue();
    StaffId agent = floor.agent();
    floor.agents.place(agent, List.of(new Place(queue.id(), 0)), ADMIN).orElseThrow();
    floor.queues.remove(queue.id(), queue.version(), ADMIN).orElseThrow();
    assertThat(floor.agents.find(agent).orElseThrow().places()).isEmpty();
  }

  @Test
  void ofTwoChangesAtOnceTheSecondHearsThatItWasChangedMeanwhile() throws Exception {
    Queue queue = floor.queue();
    QueueChange wish = again(queue, setup(queue.id(), new Overflow.Goodbye()));

    List<String> both =
        Floor.atOnce(
            () -> said(floor.queues.save(wish, ADMIN)), () -> said(floor.queues.save(wish, ADMIN)));

    assertThat(both).containsExactlyInAnyOrder("granted", "queue-changed-meanwhile");
    assertThat(said(floor.queues.save(fresh(queue.id()), ADMIN))).isEqualTo("queue-there-already");
  }
}
