package centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.dozvon.contactcentre.AgentInterval;
import io.dozvon.contactcentre.Figures;
import io.dozvon.contactcentre.QueueCounts;
import io.dozvon.contactcentre.QueueInterval;
import io.dozvon.contactcentre.QueueLog;
import io.dozvon.contactcentre.ServiceLevelFormula;
import io.dozvon.contactcentre.Wallboard.QueueNow;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdEvent.By;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is counted of known callers.
@CentreTest
class FiguresTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Line line;
  private final Figures figures;
  private final ExchangeName exchange = Line.exchange();

  FiguresTest(Line line, Figures figures) {
    this.line = line;
    this.figures = figures;
  }

  @Test
  void figuresOfAQueueAreThoseOfTheExchangesOwnRecord() {
    QueueId queue = line.queue();
    StaffId agent = line.agent(queue);
    Instant then = Line.minutesAgo(180);
    List<Caller> callers = traffic(queue, agent, then);
    line.tellAll(callers.toArray(Caller[]::new));

    QueueInterval counted = ofQueue(queue, then).getFirst();
    QueueLog.Sums own = QueueLog.of(recordOf(callers)).sums(queue.value(), 20, 5);

    assertThat(counted.counts()).isEqualTo(new QueueCounts(6, 3, 1, 2, 1, 1, 0, 0));
    assertThat(counted.counts())
        .isEqualTo(
            new QueueCounts(
                own.offered(),
                own.answered(),
                own.withinTarget(),
                own.abandoned(),
                own.shortAbandoned(),
                own.otherwise(),
                0,
                0));
    assertThat(counted.notTaken()).isEqualTo(own.notTaken()).isOne();
    assertThat(counted.averageWait().toSeconds()).isEqualTo(own.waited() / 3).isEqualTo(20);
    assertThat(counted.averageTalk().toSeconds()).isEqualTo(own.talked() / 3).isEqualTo(40);
    assertThat(counted.longestWait()).hasSeconds(40);
    assertThat(counted.serviceLevel()).hasValue(1 / 5.0);
    assertThat(counted.counts().serviceLevel(ServiceLevelFormula.OF_ALL_OFFERED)).hasValue(1 / 6.0);
  }

  private List<Caller> traffic(QueueId queue, StaffId agent, Instant then) {
    return List.of(
        talks(line.calls(exchange, then).queued(queue).after(5), queue, agent, 60),
        talks(
            line.calls(exchange, then.plusSeconds(100)).queued(queue).after(25), queue, agent, 30),
        line.calls(exchange, then)
            .queued(queue)
            .after(3)
            .left(queue, AcdEvent.Why.ABANDONED)
            .over(),
        line.calls(exchange, then)
            .queued(queue)
            .after(40)
            .left(queue, AcdEvent.Why.ABANDONED)
            .over(),
        line.calls(exchange, then)
            .queued(queue)
            .after(30)
            .left(queue, AcdEvent.Why.KEY)
            .wantsCallback(queue)
            .after(1)
            .over(),
        talks(
            line.calls(exchange, then.plusSeconds(200))
                .queued(queue)
                .offered(queue, agent)
                .after(20)
                .notTaken(queue, agent, 20)
                .after(10),
            queue,
            agent,
            30),
        line.calls(exchange, then).after(4).over());
  }

  private static Caller talks(Caller caller, QueueId queue, StaffId agent, int seconds) {
    return caller
        .offered(queue, agent)
        .connected(queue, agent)
        .after(seconds)
        .parted(queue, agent, By.CALLER)
        .over();
  }

  /// As Asterisk writes it.
  private static List<String> recordOf(List<Caller> callers) {
    List<String> lines = new ArrayList<>();
    for (Caller caller : callers) {
      long queued = 0;
      long connected = 0;
      for (Caller.Told told : caller.told) {
        long at = told.event().at().getEpochSecond();
        String start = at + "|" + caller.id + "|";
        switch (told.event()) {
          case AcdEvent.Queued it -> {
            queued = at;
            lines.add(start + it.queue() + "|NONE|ENTERQUEUE||+79161234567|1");
          }
          case AcdEvent.NotTaken it ->
              lines.add(start + it.queue() + "|" + it.agent() + "|RINGNOANSWER|20000");
          case AcdEvent.Connected it -> {
            connected = at;
            lines.add(
                start + it.queue() + "|" + it.agent() + "|CONNECT|" + (at - queued) + "|17.1|2");
          }
          case AcdEvent.Parted it ->
              lines.add(
                  "%s%s|%s|COMPLETECALLER|%d|%d|1"
                      .formatted(
                          start, it.queue(), it.agent(), connected - queued, at - connected));
          case AcdEvent.Left it when it.why() == AcdEvent.Why.KEY ->
              lines.add(start + it.queue() + "|NONE|EXITWITHKEY|1|1|1|30");
          case AcdEvent.Left it ->
              lines.add(start + it.queue() + "|NONE|ABANDON|1|1|" + (at - queued));
          case AcdEvent.Arrived _,
              AcdEvent.Closed _,
              AcdEvent.Offered _,
              AcdEvent.CallbackWanted _,
              AcdEvent.Over _ -> {}
        }
      }
    }
    return lines;
  }

  private List<QueueInterval> ofQueue(QueueId queue, Instant from) {
    return figures.ofQueues(from, from.plus(HOUR), HOUR).stream()
        .filter(it -> it.queue().equals(queue))
        .toList();
  }

  @Test
  void aWaitBelongsToTheQuarterInWhichItBeganAndEmptyQuartersAreThere() {
    QueueId queue = line.queue();
    Instant then = Line.minutesAgo(120);
    line.tellAll(
        line.calls(exchange, then.plusSeconds(890))
            .queued(queue)
            .after(20)
            .left(queue, AcdEvent.Why.ABANDONED)
            .over());

    List<QueueInterval> quarters =
        figures.ofQueues(then, then.plus(HOUR), Duration.ofMinutes(15)).stream()
            .filter(it -> it.queue().equals(queue))
            .toList();

    assertThat(quarters).map(it -> it.counts().abandoned()).containsExactly(1, 0, 0, 0);
    assertThat(quarters.getFirst().serviceLevel()).hasValue(0);
    assertThat(quarters.getLast().serviceLevel()).isEmpty();
    assertThat(quarters.getLast().until()).isEqualTo(then.plus(HOUR));
  }

  @Test
  void whoIsGivenFromOneAgentToAnotherCountsForBothAgentsAndOnceForTheQueue() {
    QueueId queue = line.queue();
    StaffId one = line.agent(queue);
    StaffId other = line.agent(queue);
    Instant then = Line.minutesAgo(90);
    line.tellAll(
        line.calls(exchange, then)
            .queued(queue)
            .after(5)
            .offered(queue, one)
            .connected(queue, one)
            .after(60)
            .parted(queue, one, By.TRANSFER)
            .after(1)
            .offered(queue, other)
            .connected(queue, other)
            .after(30)
            .parted(queue, other, By.CALLER)
            .over());

    assertThat(ofQueue(queue, then).getFirst().counts())
        .isEqualTo(new QueueCounts(1, 1, 1, 0, 0, 0, 0, 0));
    List<AgentInterval> agents = figures.ofAgents(then, then.plus(HOUR), HOUR);
    assertThat(agents)
        .filteredOn(it -> it.agent().equals(one) || it.agent().equals(other))
        .allSatisfy(it -> {
          assertThat(it.rung()).isOne();
          assertThat(it.answered()).isOne();
          assertThat(it.notTaken()).isZero();
        })
        .hasSize(2);
  }

  @Test
  void theWallboardShowsWhoWaitsAndHowTodayAndTheLastHalfHourWent() {
    QueueId queue = line.queue();
    StaffId agent = line.agent(queue);
    Instant now = Instant.now();
    Instant since = now.minusSeconds(50);
    line.tellAll(
        line.calls(exchange, since).queued(queue),
        line.calls(exchange, now.minusSeconds(5)).queued(queue),
        line.calls(exchange, now.minusSeconds(300))
            .queued(queue)
            .after(3)
            .offered(queue, agent)
            .connected(queue, agent));

    QueueNow board =
        figures.now().queues().stream()
            .filter(it -> it.queue().equals(queue))
            .findFirst()
            .orElseThrow();

    assertThat(board.waiting()).isEqualTo(2);
    assertThat(board.waitingSince().orElseThrow()).isCloseTo(since, within(1, ChronoUnit.MILLIS));
    assertThat(board.lastHalfHour()).isEqualTo(new QueueCounts(3, 1, 1, 0, 0, 0, 2, 1));
    assertThat(board.latest()).hasValue(1 / 2.0);
    assertThat(figures.now().talking()).isPositive();
    assertThat(figures.now().agents()).anyMatch(it -> it.agent().equals(agent));
  }

  @Test
  void intervalsMustBeSome() {
    Instant now = Instant.now();
    assertThatThrownBy(() -> figures.ofQueues(now, now, HOUR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> figures.ofAgents(now, now.plus(HOUR), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> figures.ofQueues(Instant.EPOCH, now, Duration.ofMinutes(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
