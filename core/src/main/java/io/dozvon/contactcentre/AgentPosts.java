package io.dozvon.contactcentre;

import io.dozvon.contactcentre.AgentState.Busy;
import io.dozvon.contactcentre.AgentState.Free;
import io.dozvon.contactcentre.AgentState.Offline;
import io.dozvon.contactcentre.AgentState.OnCall;
import io.dozvon.contactcentre.AgentState.Paused;
import io.dozvon.contactcentre.AgentState.Ready;
import io.dozvon.contactcentre.AgentState.Ringing;
import io.dozvon.contactcentre.AgentState.WrapUp;
import io.dozvon.contactcentre.store.AgentPostStore;
import io.dozvon.presence.PageId;
import io.dozvon.presence.Presence;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Stores what an agent does from now on, and what they did until then; and tells.
@Component
class AgentPosts {
  private static final Logger log = LoggerFactory.getLogger(AgentPosts.class);

  /// Longer than any queue rings: whoever rings then was forgotten.
  private static final Duration RINGS_AT_MOST = Duration.ofSeconds(150);

  private final AgentPostStore store;
  private final Presence presence;
  private final ApplicationEventPublisher events;

  AgentPosts(AgentPostStore store, Presence presence, ApplicationEventPublisher events) {
    this.store = store;
    this.presence = presence;
    this.events = events;
  }

  /// Why somebody whom the exchange rings is paused after that.
  static Optional<PauseReason> keptPause(AgentPost post) {
    return post.status().state() instanceof Paused(PauseReason reason)
        ? Optional.of(reason)
        : post.status().afterwards();
  }

  /// @param before as it is held
  /// @param afterwards why they are paused once they have no call and no wrap-up
  /// @param at when it happened; an exchange's clock may be behind ours
  AgentPost move(AgentPost before, AgentState after, Optional<PauseReason> afterwards, Instant at) {
    AgentStatus was = before.status();
    Instant since = (at.isBefore(was.since()) ? was.since() : at).truncatedTo(ChronoUnit.MICROS);
    if (!(was.state() instanceof Offline)) {
      store.spent(was, before.queue(), since);
    }
    boolean free = after instanceof Free && !(after instanceof WrapUp);
    boolean off = after instanceof Offline;
    AgentStatus status =
        new AgentStatus(
            was.agent(),
            after,
            since,
            free || off ? Optional.empty() : afterwards,
            off ? Optional.empty() : was.page());
    AgentPost changed = before.with(status).due(due(after, since));
    log.info("agent {}: {} -> {}", was.agent(), name(was.state()), name(after));
    return store(
        before,
        switch (after) {
          case Offline _ -> changed.at(Optional.empty()).gone(Optional.empty());
          case Ready _, Paused _ -> changed.at(Optional.empty());
          case Busy _, WrapUp _ -> changed;
        });
  }

  private static Optional<Instant> due(AgentState state, Instant since) {
    return switch (state) {
      case WrapUp(_, Instant until) -> Optional.of(until);
      case Ringing _ -> Optional.of(since.plus(RINGS_AT_MOST));
      case Offline _, Ready _, Paused _, OnCall _ -> Optional.empty();
    };
  }

  private static String name(AgentState state) {
    return state.getClass().getSimpleName();
  }

  /// They do what they did, and it lasts longer.
  AgentPost extend(AgentPost post, WrapUp longer) {
    return store(
        post,
        post.with(changed(post.status(), longer, post.status().afterwards(), post.status().page()))
            .due(Optional.of(longer.until())));
  }

  /// What comes after this is another thing.
  AgentPost then(AgentPost post, Optional<PauseReason> afterwards) {
    return store(
        post,
        post.with(changed(post.status(), post.status().state(), afterwards, post.status().page())));
  }

  /// They work on this page from now on.
  AgentPost takenOver(AgentPost post, PageId page) {
    return store(
        post,
        post.with(
                changed(
                    post.status(),
                    post.status().state(),
                    post.status().afterwards(),
                    Optional.of(page)))
            .gone(Optional.empty()));
  }

  /// No page of theirs is open since then, or one is again.
  AgentPost gone(AgentPost post, Optional<Instant> since) {
    return store(post, post.gone(since));
  }

  private static AgentStatus changed(
      AgentStatus was, AgentState state, Optional<PauseReason> afterwards, Optional<PageId> page) {
    return new AgentStatus(was.agent(), state, was.since(), afterwards, page);
  }

  private AgentPost store(AgentPost before, AgentPost after) {
    store.update(after, !before.atExchange().equals(after.atExchange()));
    tell(after);
    return after.stored();
  }

  /// Something about them is another now.
  void tell(AgentPost post) {
    events.publishEvent(new AgentMoved(post.status().agent()));
    presence.tell(post.person());
  }
}
