package io.dozvon.cli.bench.storm;

import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.stage.Begun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Lets doctors call and troubles happen, then waits until all is quiet and gathers the evidence.
final class Storm {
  private static final Duration LOOK = Duration.ofMillis(200);

  /// After the last trouble: longer than the longest consultation, and than it takes until a timer
  /// is taken over that a dead node had begun.
  private static final Duration SETTLES = Duration.ofSeconds(150);

  private final Ground ground;
  private final StormPlan plan;
  private final int atOnce;
  private final Clock clock;
  private final Watch watch;
  private final Begun begun;
  private final Nodes nodes;
  private final Troublemaker troublemaker;
  private final Health health;
  private final AtomicInteger begunCalls = new AtomicInteger();
  private final AtomicInteger overCalls = new AtomicInteger();
  private final List<Difference> notAnswered = new CopyOnWriteArrayList<>();
  private volatile Instant late = Instant.MAX;
  private volatile boolean enough;

  /// @param atOnce how many consultations at any time
  /// @param watch is told how it goes
  Storm(Ground ground, StormPlan plan, int atOnce, Clock clock, Watch watch) {
    this.ground = ground;
    this.plan = plan;
    this.atOnce = atOnce;
    this.clock = clock;
    this.watch = watch;
    this.begun = ground.begun();
    this.nodes = new Nodes(ground.nodes(), begun, clock);
    this.troublemaker = new Troublemaker(ground, clock);
    this.health = new Health(nodes, ground.database(), begun, clock);
  }

  /// What was going on.
  record Glance(Duration since, int running, int over, int troubles) {}

  /// Is told now and then how it goes, and of each trouble.
  interface Watch {
    void glance(Glance glance);

    void trouble(Trouble trouble);

    /// No more trouble; what runs comes to its end.
    void settles();
  }

  /// What came of it.
  ///
  /// @param notAnswered doctors whom no node answered for too long
  record Result(Evidence evidence, List<Difference> notAnswered) {}

  /// Runs on the caller's thread, which must live as long as the ground.
  Result run() {
    CountDownLatch free = new CountDownLatch(atOnce);
    Thread.startVirtualThread(health);
    for (int i = 0; i < atOnce; i++) {
      Thread.startVirtualThread(() -> holdOneAfterTheOther(free));
    }
    makeTrouble();
    enough = true;
    late = clock.instant().plus(SETTLES);
    watch.settles();
    waitFor(() -> free.getCount() == 0);
    waitFor(this::isQuiet);
    return new Result(evidence(), notAnswered);
  }

  private void holdOneAfterTheOther(CountDownLatch free) {
    try {
      while (!enough) {
        hold(plan.call(begunCalls.incrementAndGet()));
        overCalls.incrementAndGet();
      }
    } catch (Begun.Stopped _) {
      // nobody waits for it
    } finally {
      free.countDown();
    }
  }

  private void hold(CallPlan call) {
    String desk = ground.desk(call.deskName()).address();
    try {
      new Doctor(call, desk, nodes, begun, clock).hold(() -> clock.instant().isAfter(late));
    } catch (Nodes.NotAnswered e) {
      notAnswered.add(
          new Difference(
              Difference.Kind.DOCTOR_NOT_ANSWERED, call.number(), String.valueOf(e.getMessage())));
    }
  }

  /// Something to be done at its time.
  private record Moment(Duration at, Runnable act) {}

  private void makeTrouble() {
    Instant start = clock.instant();
    List<Moment> moments = new ArrayList<>();
    plan.troubles()
        .forEach(trouble -> {
          moments.add(new Moment(trouble.at(), () -> begin(trouble)));
          moments.add(
              new Moment(trouble.at().plus(trouble.lasts()), () -> troublemaker.end(trouble)));
        });
    moments.add(new Moment(plan.lasts(), () -> {}));
    moments.sort(Comparator.comparing(Moment::at));
    for (Moment moment : moments) {
      passUntil(start, start.plus(moment.at()));
      moment.act().run();
    }
  }

  private void begin(Trouble trouble) {
    watch.trouble(trouble);
    troublemaker.begin(trouble);
  }

  private void passUntil(Instant start, Instant moment) {
    while (clock.instant().isBefore(moment)) {
      watch.glance(glance(start));
      troublemaker.supervise();
      begun.pass(LOOK);
    }
  }

  private Glance glance(Instant start) {
    int over = overCalls.get();
    return new Glance(
        Duration.between(start, clock.instant()),
        begunCalls.get() - over,
        over,
        troublemaker.done().size());
  }

  private void waitFor(java.util.function.BooleanSupplier wanted) {
    while (!wanted.getAsBoolean() && clock.instant().isBefore(late)) {
      troublemaker.supervise();
      begun.pass(LOOK);
    }
  }

  private boolean isQuiet() {
    Stored stored = StoredReader.read(ground.database());
    return legsLeft() == 0
        && stored.consultations().stream().noneMatch(Stored.Consultation::isStuck)
        && stored.attempts().stream().allMatch(it -> it.endedAt().isPresent());
  }

  private int legsLeft() {
    return nodes.exchanges().stream().mapToInt(it -> it.path("legs").asInt(1)).max().orElse(1);
  }

  private Evidence evidence() {
    return new Evidence(
        StoredReader.read(ground.database()),
        Call.read(ground.line(StormGround.CARRIER).heard()),
        Leg.read(ground.exchange().plan().directories().callEvents()),
        StormGround.CARRIER,
        legsLeft(),
        outages().toList());
  }

  private Stream<Outage> outages() {
    return troublemaker.done().stream()
        .map(done -> {
          Instant over = health.after(done.until()).orElse(clock.instant());
          return new Outage(done.trouble(), done.from(), done.until(), over);
        });
  }
}
