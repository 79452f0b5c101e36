package io.dozvon.web.live;

import io.dozvon.access.Session;
import io.dozvon.access.SessionId;
import io.dozvon.access.Sessions;
import io.dozvon.access.SessionsEnded;
import io.dozvon.presence.NewsResumed;
import io.dozvon.presence.PageId;
import io.dozvon.presence.PersonalNews;
import io.dozvon.presence.Presence;
import io.dozvon.vocabulary.Person;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Every page that is connected to this node.
@Component
class LivePages implements SmartLifecycle {
  private final ConcurrentHashMap<Person, PersonFeed> feeds = new ConcurrentHashMap<>();
  private final List<Snapshots> snapshots;
  private final Presence presence;
  private final Sessions sessions;
  private final LiveSettings settings;
  private volatile boolean running;

  LivePages(
      List<Snapshots> snapshots,
      Presence presence,
      Sessions sessions,
      LiveSettings settings,
      MeterRegistry meters) {
    this.snapshots = snapshots;
    this.presence = presence;
    this.sessions = sessions;
    this.settings = settings;
    Gauge.builder("dozvon.live.pages", feeds, LivePages::count)
        .description("pages connected to this node")
        .register(meters);
  }

  private static double count(ConcurrentHashMap<Person, PersonFeed> feeds) {
    return feeds.values().stream().mapToInt(PersonFeed::size).sum();
  }

  SseEmitter open(Session session, PageId id) {
    Person person = session.person();
    AtomicReference<@Nullable LivePage> self = new AtomicReference<>();
    LivePage page = new LivePage(id, session.id(), () -> gone(person, self.get()));
    self.set(page);
    add(person, page).ifPresent(LivePage::end);
    presence.opened(person, id);
    on(new PersonalNews(person));
    return page.emitter();
  }

  private Optional<LivePage> add(Person person, LivePage page) {
    AtomicReference<Optional<LivePage>> former = new AtomicReference<>(Optional.empty());
    feeds.compute(
        person,
        (_, known) -> {
          PersonFeed feed = known == null ? feedOf(person) : known;
          former.set(feed.add(page, settings.pagesPerPerson()));
          return feed;
        });
    return former.get();
  }

  private PersonFeed feedOf(Person person) {
    Snapshots drawing =
        snapshots.stream().filter(it -> it.concerns(person)).findFirst().orElseThrow();
    return new PersonFeed(person, drawing);
  }

  /// While this node stops its pages go on to another one and stay present.
  private void gone(Person person, @Nullable LivePage page) {
    PersonFeed feed = feeds.get(person);
    if (page != null && feed != null && feed.remove(page) && running) {
      presence.closed(person, page.id());
    }
    feeds.computeIfPresent(person, (_, it) -> it.isEmpty() ? null : it);
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
    PersonFeed feed = feeds.get(news.about());
    if (feed != null) {
      feed.refresh();
    }
  }

  @EventListener
  void on(NewsResumed resumed) {
    feeds.values().forEach(PersonFeed::refresh);
  }

  @Scheduled(fixedRate = 15_000)
  void heartbeat() {
    feeds.values().forEach(feed -> feed.each(LivePage::beat));
    endWhereSessionsAreOver();
  }

  /// Those that were ended at another node, or whose time is over.
  private void endWhereSessionsAreOver() {
    Set<SessionId> open = new HashSet<>();
    feeds.values().forEach(feed -> feed.each(page -> open.add(page.session())));
    if (!open.isEmpty()) {
      Set<SessionId> live = sessions.live(open);
      end(page -> open.contains(page.session()) && !live.contains(page.session()));
    }
  }

  @EventListener
  void on(SessionsEnded ended) {
    end(page -> ended.sessions().contains(page.session()));
  }

  private void end(Predicate<LivePage> which) {
    feeds
        .values()
        .forEach(feed ->
            feed.each(page -> {
              if (which.test(page)) {
                page.end();
              }
            }));
  }

  @Override
  public void start() {
    running = true;
  }

  /// Ends the streams before the web server begins to wait for open requests.
  @Override
  public void stop() {
    running = false;
    feeds.values().forEach(feed -> feed.each(LivePage::end));
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
