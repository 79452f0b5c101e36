package io.dozvon.contactcentre;

import io.dozvon.contactcentre.AgentState.Busy;
import io.dozvon.contactcentre.AgentState.Free;
import io.dozvon.contactcentre.AgentState.Offline;
import io.dozvon.contactcentre.AgentState.OnCall;
import io.dozvon.contactcentre.store.AgentPostStore;
import io.dozvon.presence.PageOpened;
import io.dozvon.presence.Presence;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks after agents who talk through their browsers and whose pages are gone: they get no callers
/// at once, and are signed off after the grace. They are gone whose pages this node has found
/// closed at every look for that long; so a node that was away itself signs nobody off.
@Component
class AgentPages {
  private final AgentPostStore store;
  private final AgentPosts posts;
  private final Presence presence;
  private final ApplicationEventPublisher events;
  private final LineSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private Map<StaffId, Instant> missing = Map.of();

  AgentPages(
      AgentPostStore store,
      AgentPosts posts,
      Presence presence,
      ApplicationEventPublisher events,
      LineSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.posts = posts;
    this.presence = presence;
    this.events = events;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  synchronized void look() {
    Instant now = clock.instant();
    List<AgentPost> onDuty = store.inBrowsers();
    Set<Person> there =
        onDuty.isEmpty()
            ? Set.of()
            : presence.present(onDuty.stream().map(AgentPost::person).toList());
    onDuty.stream()
        .filter(it -> there.contains(it.person()) && it.goneAt().isPresent())
        .forEach(it -> holding(id(it), this::back));
    List<AgentPost> away = onDuty.stream().filter(it -> !there.contains(it.person())).toList();
    Map<StaffId, Instant> gone = new HashMap<>();
    away.forEach(it -> gone.put(id(it), missing.getOrDefault(id(it), now)));
    missing = Map.copyOf(gone);
    away.forEach(it -> away(it, now));
  }

  private static StaffId id(AgentPost post) {
    return post.status().agent();
  }

  private void away(AgentPost post, Instant now) {
    Instant since = missing.getOrDefault(id(post), now);
    if (!now.isBefore(since.plus(settings.pageGrace()))) {
      holding(id(post), held -> leave(held, now));
    } else if (post.goneAt().isEmpty()) {
      holding(id(post), held -> gone(held, now));
    }
  }

  private void holding(StaffId agent, Consumer<AgentPost> change) {
    transaction.executeWithoutResult(_ ->
        store
            .hold(agent)
            .filter(post -> !(post.status().state() instanceof Offline))
            .ifPresent(change));
  }

  private void gone(AgentPost post, Instant now) {
    if (post.goneAt().isEmpty() && !presence.isPresent(post.person())) {
      posts.gone(post, Optional.of(now));
      onCall(post, (call, queue) -> new AgentPageGone(id(post), call, queue));
    }
  }

  private void leave(AgentPost post, Instant now) {
    if (presence.isPresent(post.person())) {
      back(post);
      return;
    }
    onCall(post, (call, queue) -> new AgentGone(id(post), call, queue));
    Free free =
        switch (post.status().state()) {
          case Busy busy -> busy.released(Optional.empty());
          case Free it -> it;
          case Offline _ -> throw new IllegalStateException("signed off already");
        };
    posts.move(post, free.signedOff(), Optional.empty(), now);
  }

  /// A page of theirs is there, if there was none.
  AgentPost back(AgentPost post) {
    if (post.goneAt().isEmpty()) {
      return post;
    }
    AgentPost there = posts.gone(post, Optional.empty());
    onCall(post, (call, queue) -> new AgentPageBack(id(post), call, queue));
    return there;
  }

  @EventListener
  @Transactional
  public void on(PageOpened opened) {
    if (opened.person() instanceof Person.OfStaff(StaffId agent, _)) {
      store.hold(agent).ifPresent(this::back);
    }
  }

  /// What is told of a call, by its id and the queue it came from.
  @FunctionalInterface
  private interface Telling {
    Object tell(LineCallId call, QueueId queue);
  }

  private void onCall(AgentPost post, Telling telling) {
    if (post.status().state() instanceof OnCall(LineCallId call)) {
      events.publishEvent(telling.tell(call, post.queue().orElseThrow()));
    }
  }
}
