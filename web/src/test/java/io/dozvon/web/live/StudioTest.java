package io.dozvon.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.access.SessionId;
import io.dozvon.presence.PageId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.web.live.Studio.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// In which order snapshots are drawn. The drawing itself waits here until it is let go on.
class StudioTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int MOST = 4;

  private final Semaphore permits = new Semaphore(0);
  private final List<Person> begun = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger drawn = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final Map<Person, Integer> news = new ConcurrentHashMap<>();
  private final Map<Person, Integer> shown = new ConcurrentHashMap<>();
  private final Studio studio = new Studio(new LiveSettings(20, Duration.ofSeconds(15), MOST, 4));

  private final Snapshots slowly =
      new Snapshots() {
        @Override
        public boolean concerns(Person person) {
          return true;
        }

        @Override
        public String draw(Person person) {
          int seen = news.getOrDefault(person, 0);
          begun.add(person);
          permits.acquireUninterruptibly();
          if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the database is away");
          }
          shown.put(person, seen);
          drawn.incrementAndGet();
          return "";
        }
      };

  private static Person somebody() {
    return new Person.OfPatient(new PatientId(UUID.randomUUID()));
  }

  private PersonFeed feed(Person person) {
    PersonFeed feed = new PersonFeed(person, slowly);
    SessionId session = SessionId.random();
    feed.add(new LivePage(new PageId(UUID.randomUUID()), session, () -> {}), 1);
    return feed;
  }

  private PersonFeed feed() {
    return feed(somebody());
  }

  private void awaitBegun(int count) {
    await().atMost(SOON).until(() -> begun.size() == count);
  }

  private void awaitDrawn(int count) {
    await().atMost(SOON).until(() -> drawn.get() == count);
  }

  @Test
  void newsDoesNotWaitBehindManyPagesThatComeBack() {
    Stream.generate(this::feed).limit(100).forEach(it -> studio.order(it, Urgency.CONNECTED));
    awaitBegun(MOST / 2);
    Person called = somebody();

    studio.order(feed(called), Urgency.NEWS);

    awaitBegun(MOST / 2 + 1);
    assertThat(begun.getLast()).isEqualTo(called);
    permits.release(101);
    awaitDrawn(101);
  }

  @Test
  void aPageThatConnectsIsServedBeforeThoseThatMayHaveMissedSomething() {
    Stream.generate(this::feed).limit(100).forEach(it -> studio.order(it, Urgency.HEALING));
    awaitBegun(MOST / 2);
    Person fresh = somebody();
    studio.order(feed(fresh), Urgency.CONNECTED);

    permits.release();

    awaitBegun(MOST / 2 + 1);
    assertThat(begun.getLast()).isEqualTo(fresh);
    permits.release(100);
    awaitDrawn(101);
  }

  @Test
  void somebodyWhoWaitsAndHasNewsMovesUpAndIsDrawnOnce() {
    List<PersonFeed> others = Stream.generate(this::feed).limit(50).toList();
    Person called = somebody();
    PersonFeed feed = feed(called);
    others.forEach(it -> studio.order(it, Urgency.CONNECTED));
    studio.order(feed, Urgency.CONNECTED);
    awaitBegun(MOST / 2);

    studio.order(feed, Urgency.NEWS);

    awaitBegun(MOST / 2 + 1);
    assertThat(begun.getLast()).isEqualTo(called);
    permits.release(51);
    awaitDrawn(51);
    assertThat(Collections.frequency(begun, called)).isOne();
  }

  @Test
  void neverAreMoreDrawnAtATimeThanAllowed() {
    Stream.generate(this::feed).limit(100).forEach(it -> studio.order(it, Urgency.NEWS));
    awaitBegun(MOST);

    permits.release(10);

    awaitDrawn(10);
    awaitBegun(MOST + 10);
    permits.release(90);
    awaitDrawn(100);
    assertThat(begun).hasSize(100);
  }

  @Test
  void whatHappensWhileASnapshotIsDrawnIsInTheNextOne() {
    Person person = somebody();
    PersonFeed feed = feed(person);
    studio.order(feed, Urgency.NEWS);
    awaitBegun(1);

    news.put(person, 1);
    studio.order(feed, Urgency.NEWS);
    studio.order(feed, Urgency.NEWS);
    assertThat(begun).hasSize(1);
    permits.release(2);

    awaitDrawn(2);
    assertThat(shown).containsEntry(person, 1);
    assertThat(permits.availablePermits()).isZero();
  }

  @Test
  void whatCouldNotBeDrawnIsDrawnLaterAndHoldsUpNobody() {
    failures.set(1);
    Person person = somebody();
    studio.order(feed(person), Urgency.NEWS);
    permits.release();
    awaitBegun(1);
    await().atMost(SOON).until(() -> failures.get() == 0);

    permits.release(2);
    studio.order(feed(), Urgency.NEWS);

    awaitDrawn(2);
    assertThat(Collections.frequency(begun, person)).isEqualTo(2);
  }
}
