package io.dozvon.web.live;

import io.dozvon.presence.PageId;
import io.dozvon.vocabulary.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open pages of one person on this node, which all show the same.
final class PersonFeed {
  private static final Logger log = LoggerFactory.getLogger(PersonFeed.class);

  private final Person person;
  private final Snapshots snapshots;
  private final Map<PageId, LivePage> pages = new LinkedHashMap<>();

  PersonFeed(Person person, Snapshots snapshots) {
    this.person = person;
    this.snapshots = snapshots;
  }

  /// @return a page that has to go for it: the same one's former connection, or the oldest if there
  ///   are too many
  synchronized Optional<LivePage> add(LivePage page, int most) {
    LivePage former = pages.remove(page.id());
    pages.put(page.id(), page);
    if (former != null) {
      return Optional.of(former);
    }
    return pages.size() > most
        ? Optional.ofNullable(pages.remove(pages.keySet().iterator().next()))
        : Optional.empty();
  }

  /// @return whether it was there; a connection that was replaced is not
  synchronized boolean remove(LivePage page) {
    return pages.remove(page.id(), page);
  }

  synchronized boolean isEmpty() {
    return pages.isEmpty();
  }

  synchronized int size() {
    return pages.size();
  }

  private synchronized List<LivePage> open() {
    return List.copyOf(pages.values());
  }

  void each(Consumer<LivePage> action) {
    open().forEach(action);
  }

  /// Draws how things are now, and shows it on every page. At most one thread at a time.
  ///
  /// @return false if it is to be tried again: the database may be away for a while
  boolean draw() {
    if (isEmpty()) {
      return true;
    }
    try {
      String html = snapshots.draw(person);
      each(page -> page.show(html));
      return true;
    } catch (RuntimeException e) {
      log.error("a snapshot could not be drawn, trying again", e);
      return isEmpty();
    }
  }
}
