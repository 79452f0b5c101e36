package io.dozvon.presence;

import io.dozvon.database.Together;
import io.dozvon.database.TransactionState;
import io.dozvon.presence.store.PageStore;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.StaffRole;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The presence room's door.
@Component
public class Presence {
  private final PageStore pages;
  private final PresenceSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final TransactionState<Set<Person>> toTell;
  private final Together<SignOfLife> signs;

  Presence(
      PageStore pages,
      PresenceSettings settings,
      NewsSender news,
      ApplicationEventPublisher events,
      Clock clock) {
    this.pages = pages;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
    this.toTell = new TransactionState<>(LinkedHashSet::new, news::send);
    this.signs =
        new Together<>(settings.gatherSigns(), given -> pages.seen(given, clock.instant()));
  }

  /// A page holds a live connection to this node from now on. Also said when it comes back after a
  /// loss.
  @Transactional
  public void opened(Person person, PageId page) {
    Instant now = clock.instant();
    pages.put(page, person, settings.node(), now);
    events.publishEvent(new PageOpened(person, page, now));
  }

  /// The page gave a sign of life. Very many do, so what comes within a moment is written down
  /// together; returns when it has been.
  ///
  /// @return whether it was known; if not, it should open its live connection anew
  public boolean alive(Person person, PageId page) {
    return signs.done(new SignOfLife(person, page));
  }

  /// The page is closed, or its connection broke; it may come back under the same id.
  @Transactional
  public void closed(Person person, PageId page) {
    pages.delete(page, person);
  }

  /// Whether at least one page of theirs is open and alive.
  public boolean isPresent(Person person) {
    return pages.countSeenSince(person, clock.instant().minus(settings.silentAfter())) > 0;
  }

  /// As [#isPresent], of many at once.
  public Set<Person> present(Collection<? extends Person> persons) {
    return pages.seenSince(persons, clock.instant().minus(settings.silentAfter()));
  }

  /// Those of a role of whom at least one page is open and alive.
  public Set<Person> presentAs(StaffRole role) {
    return pages.seenSince(role, clock.instant().minus(settings.silentAfter()));
  }

  /// Tells every open page of theirs, on whichever node, to look again once the caller's
  /// transaction has committed.
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Person person) {
    toTell.current().add(person);
  }

  /// Tells their pages at this node to look again, in case a piece of news was lost with the node
  /// that had it.
  public void tellHere(Person person) {
    events.publishEvent(new PersonalNews(person));
  }

  /// Forgets pages that have been silent for long.
  @Transactional
  public int forgetSilent() {
    return pages.deleteSeenBefore(clock.instant().minus(settings.forgetAfter()));
  }
}
