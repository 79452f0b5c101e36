package io.dozvon.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.vocabulary.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One room's due things, handed out by hand.
class TurnsTest {
  private static final Set<ExchangeName> HERE = Set.of(new ExchangeName("here"));
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HandClock clock = new HandClock(Instant.parse("2026-11-23T09:00:00Z"));
  private final Room room = new Room();
  private final Turns<Integer> turns = new Turns<>(room, clock);

  @Test
  void whatFailedIsTriedAgainAfterARestAndNotBefore() {
    room.isDue(1);
    room.failing.add(1);

    handOutAndWait();
    handOutAndWait();
    assertThat(room.tried).containsExactly(1);

    room.failing.clear();
    clock.passes(Duration.ofSeconds(3));
    handOutAndWait();
    assertThat(room.tried).containsExactly(1, 1);
    assertThat(room.due).isEmpty();
  }

  @Test
  void manyThatFailDoNotHoldUpTheOthers() {
    IntStream.range(0, 30).forEach(room.failing::add);
    IntStream.rangeClosed(0, 30).forEach(room::isDue);

    for (int i = 0; i < 5; i++) {
      handOutAndWait();
    }

    assertThat(room.tried).contains(30).doesNotHaveDuplicates();
  }

  @Test
  void whatIsBeingActedOnIsNotHandedOutAgain() {
    room.isDue(1);
    room.door = new CountDownLatch(1);

    turns.handOut(HERE);
    turns.handOut(HERE);
    room.door.countDown();

    assertThat(turns.areDoneWithin(PATIENCE)).isTrue();
    assertThat(room.tried).containsExactly(1);
  }

  @Test
  void aFewAreActedOnAtOnceAndTheOthersWaitTheirTurn() {
    IntStream.range(0, 20).forEach(room::isDue);
    room.door = new CountDownLatch(1);

    assertThat(turns.handOut(HERE)).isTrue();
    assertThat(turns.handOut(HERE)).isTrue();
    await().untilAsserted(() -> assertThat(room.tried).hasSize(8));
    room.door.countDown();

    await()
        .until(() -> {
          turns.handOut(HERE);
          return room.due.isEmpty();
        });
    assertThat(turns.areDoneWithin(PATIENCE)).isTrue();
    assertThat(turns.handOut(HERE)).isFalse();
  }

  @Test
  void aLookThatFailsIsFollowedByOthers() {
    room.isDue(1);
    room.away = true;
    assertThat(turns.handOut(HERE)).isFalse();

    room.away = false;
    handOutAndWait();

    assertThat(room.due).isEmpty();
  }

  private void handOutAndWait() {
    turns.handOut(HERE);
    assertThat(turns.areDoneWithin(PATIENCE)).isTrue();
  }

  /// Numbers are due in the order they became so, until somebody acts on them.
  private static final class Room implements TimedWork<Integer> {
    private final Queue<Integer> due = new ConcurrentLinkedQueue<>();
    private final Set<Integer> failing = ConcurrentHashMap.newKeySet();
    private final Queue<Integer> tried = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch door = new CountDownLatch(0);
    private volatile boolean away;

    void isDue(int number) {
      due.add(number);
    }

    @Override
    public String title() {
      return "number";
    }

    @Override
    public List<Integer> due(Set<ExchangeName> at, Instant by, int limit) {
      if (away) {
        throw new IllegalStateException("nothing to be seen, on purpose");
      }
      return due.stream().limit(limit).toList();
    }

    @Override
    public void act(Integer number) {
      tried.add(number);
      if (failing.contains(number)) {
        throw new IllegalStateException("trouble, on purpose");
      }
      pass(door);
      due.remove(number);
    }

    private static void pass(CountDownLatch door) {
      try {
        door.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
