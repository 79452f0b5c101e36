package io.dozvon.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Many who want the same share one statement.
class TogetherTest {
  private static final Duration MOMENT = Duration.ofMillis(200);
  private static final Duration PAUSE = Duration.ofMillis(1);
  private static final int MANY = 500;

  private final Queue<Set<Integer>> asked = new ConcurrentLinkedQueue<>();

  private Set<Integer> evenOnes(Set<Integer> numbers) {
    asked.add(Set.copyOf(numbers));
    return numbers.stream().filter(it -> it % 2 == 0).collect(Collectors.toSet());
  }

  @Test
  void whoComesWithinAMomentSharesOneStatementAndEachIsToldItsOwnAnswer() throws Exception {
    Together<Integer> together = new Together<>(MOMENT, this::evenOnes);
    List<Boolean> told = all(number -> together.done(number));

    for (int i = 0; i < MANY; i++) {
      assertThat(told.get(i)).as("%s", i).isEqualTo(i % 2 == 0);
    }
    assertThat(asked.stream().mapToInt(Set::size).sum()).isEqualTo(MANY);
    assertThat(asked).hasSizeLessThan(MANY / 10);
  }

  @Test
  void whenItFailsEachIsToldWhyAndTheNextOnesAreServed() {
    AtomicBoolean away = new AtomicBoolean(true);
    Together<Integer> together =
        new Together<>(
            MOMENT,
            numbers -> {
              if (away.getAndSet(false)) {
                throw new IllegalStateException("the database is away");
              }
              return numbers;
            });

    assertThatThrownBy(() -> together.done(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the database is away");
    assertThat(together.done(1)).isTrue();
  }

  @Test
  void twoStatementsAreNeverUnderWayAtOnce() throws Exception {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Together<Integer> together =
        new Together<>(
            Duration.ofMillis(1),
            numbers -> {
              most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
              LockSupport.parkNanos(PAUSE.toNanos());
              underWay.decrementAndGet();
              return numbers;
            });

    assertThat(all(number -> together.done(number))).doesNotContain(false);
    assertThat(most).hasValue(1);
  }

  private interface Ask {
    boolean about(int number);
  }

  private static List<Boolean> all(Ask ask) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> wishes =
          IntStream.range(0, MANY)
              .<Callable<Boolean>>mapToObj(number -> () -> ask.about(number))
              .toList();
      List<Boolean> told = new ArrayList<>();
      for (Future<Boolean> one : threads.invokeAll(wishes)) {
        told.add(one.get());
      }
      return told;
    }
  }
}
