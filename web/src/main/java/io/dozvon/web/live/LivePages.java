package io.dozvon.web.live;

import io.dozvon.access.Locks;
import io.dozvon.access.Session;
import io.dozvon.access.SessionId;
import io.dozvon.access.Sessions;
import io.dozvon.access.SessionsEnded;
import io.dozvon.access.SessionsLocked;
import io.dozvon.presence.NewsResumed;
import io.dozvon.presence.PageId;
import io.dozvon.presence.PersonalNews;
import io.dozvon.presence.Presence;
import io.dozvon.vocabulary.Person;
import io.dozvon.web.live.Studio.Urgency;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Every page that is connected to this node.
@Component
class LivePages implements SmartLifecycle {
  private static final long STEP_MILLIS = 500;

  private final ConcurrentHashMap<Watch, PersonFeed> feeds = new ConcurrentHashMap<>();
  private final List<Snapshots> snapshots;
  private final Presence presence;
  private final Sessions sessions;
  private final Locks locks;
  private final LiveSettings settings;
  private final Studio studio;
  private final Rota rota;
  private final ReentrantLock lookingAtSessions = new ReentrantLock();
  private volatile boolean running;

  LivePages(
      List<Snapshots> snapshots,
      Presence presence,
      Sessions sessions,
      Locks locks,
      LiveSettings settings,
      Studio studio,
      MeterRegistry meters) {
    this.snapshots = snapshots;
    this.presence = presence;
    this.sessions = sessions;
    this.locks = locks;
    this.settings = settings;
    this.studio = studio;
    this.rota = new Rota(settings.heartbeat(), Duration.ofMillis(STEP_MILLIS));
    Gauge.builder("dozvon.live.pages", feeds, LivePages::count)
        .description("pages connected to this node")
        .register(meters);
  }

  /// Somebody's pages that show the same.
  private record Watch(Person person, Snapshots snapshots) {}

  private static double count(ConcurrentHashMap<Watch, PersonFeed> feeds) {
    return feeds.values().stream().mapToInt(PersonFeed::size).sum();
  }

  /// @param of what the page shows, as [Snapshots#page] names it
  SseEmitter open(Session session, PageId id, String of) {
    Person person = session.person();
    Watch watch = new Watch(person, drawing(person, of));
    AtomicReference<@Nullable LivePage> self = new AtomicReference<>();
    LivePage page = new LivePage(id, session.id(), () -> gone(watch, self.get()));
    self.set(page);
    add(watch, page).ifPresent(LivePage::end);
    presence.opened(person, id);
    order(person, Urgency.CONNECTED);
    return page.emitter();
  }

  private Snapshots drawing(Person person, String of) {
    return snapshots.stream()
        .filter(it -> it.concerns(person) && it.page().equals(of))
        .findFirst()
        .orElseThrow(() -> new AccessDeniedException("nothing of that kind is shown to them"));
  }

  private Optional<LivePage> add(Watch watch, LivePage page) {
    AtomicReference<Optional<LivePage>> former = new AtomicReference<>(Optional.empty());
    feeds.compute(
        watch,
        (_, known) -> {
          PersonFeed feed =
              known == null ? new PersonFeed(watch.person(), watch.snapshots()) : known;
          former.set(feed.add(page, settings.pagesPerPerson()));
          return feed;
        });
    return former.get();
  }

  /// While this node stops its pages go on to another one and stay present.
  private void gone(Watch watch, @Nullable LivePage page) {
    PersonFeed feed = feeds.get(watch);
    if (page != null && feed != null && feed.remove(page) && running) {
      presence.closed(watch.person(), page.id());
    }
    feeds.computeIfPresent(watch, (_, it) -> it.isEmpty() ? null : it);
  }

  /// Closed by its own word; the connection ends of itself.
  void closed(Person person, PageId id) {
    presence.closed(person, id);
  }

  boolean alive(Person person, PageId id) {
    return presence.alive(person, id);
  }

  @EventListener
  void on(PersonalNews news) {
    order(news.about(), Urgency.NEWS);
  }

  private void order(Person person, Urgency urgency) {
    for (Snapshots drawing : snapshots) {
      PersonFeed feed = feeds.get(new Watch(person, drawing));
      if (feed != null) {
        studio.order(feed, urgency);
      }
    }
  }

  @EventListener
  void on(NewsResumed resumed) {
    feeds.values().forEach(feed -> studio.order(feed, Urgency.HEALING));
  }

  /// Looks at the sessions first: the answers to the heartbeats come in them, and then the database
  /// need not be asked for each.
  @Scheduled(fixedRate = STEP_MILLIS)
  void heartbeat() {
    int turn = rota.next();
    List<LivePage> due = new ArrayList<>();
    each(page -> {
      if (rota.turnOf(page.id()) == turn) {
        due.add(page);
      }
    });
    if (!due.isEmpty()) {
      try {
        endWhereSessionsAreOver(due);
      } finally {
        due.forEach(LivePage::beat);
      }
    }
  }

  /// Those that were ended at another node, or whose time is over. While the database does not
  /// answer, one heartbeat waits for it and the others go on.
  private void endWhereSessionsAreOver(List<LivePage> pages) {
    if (!lookingAtSessions.tryLock()) {
      return;
    }
    try {
      Map<SessionId, Session> live = sessions.live(pages.stream().map(LivePage::session).toList());
      pages.forEach(page ->
          Optional.ofNullable(live.get(page.session()))
              .ifPresentOrElse(session -> lookAtLock(page, session), page::end));
    } finally {
      lookingAtSessions.unlock();
    }
  }

  @EventListener
  void on(SessionsEnded ended) {
    each(page -> {
      if (ended.sessions().contains(page.session())) {
        page.end();
      }
    });
  }

  /// Those that were unlocked show at once how things are now.
  private void lookAtLock(LivePage page, Session session) {
    if (page.lock(locks.isLocked(session))) {
      order(session.person(), Urgency.NEWS);
    }
  }

  @EventListener
  void on(SessionsLocked news) {
    each(page -> {
      if (news.sessions().contains(page.session())) {
        sessions.find(page.session()).ifPresent(session -> lookAtLock(page, session));
      }
    });
  }

  private void each(Consumer<LivePage> action) {
    feeds.values().forEach(feed -> feed.each(action));
  }

  @Override
  public void start() {
    running = true;
  }

  /// Ends the streams before the web server begins to wait for open requests.
  @Override
  public void stop() {
    running = false;
    each(LivePage::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
