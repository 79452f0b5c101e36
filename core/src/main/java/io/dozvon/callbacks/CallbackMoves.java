package io.dozvon.callbacks;

import io.dozvon.callbacks.Callback.Cancelled;
import io.dozvon.callbacks.Callback.Live;
import io.dozvon.callbacks.Callback.Over;
import io.dozvon.callbacks.Callback.Waiting;
import io.dozvon.callbacks.store.CallbackStore;
import io.dozvon.contactcentre.Agent;
import io.dozvon.presence.Presence;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.StaffId;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Stores how a callback stands from now on, and tells. Its callers hold the callback.
@Component
class CallbackMoves {
  private static final Logger log = LoggerFactory.getLogger(CallbackMoves.class);

  private final CallbackStore store;
  private final LineDesk desk;
  private final Presence presence;
  private final ApplicationEventPublisher events;

  CallbackMoves(
      CallbackStore store, LineDesk desk, Presence presence, ApplicationEventPublisher events) {
    this.store = store;
    this.desk = desk;
    this.presence = presence;
    this.events = events;
  }

  /// @return whether there was none yet of its number and queue
  boolean begin(Waiting callback) {
    boolean isNew = store.insert(callback);
    if (isNew) {
      tell(Optional.empty(), callback, "because of " + callback.facts().why());
    }
    return isNew;
  }

  void move(Callback before, Callback after, String why) {
    store.update(after);
    tell(Optional.of(before), after, why);
  }

  /// As it is stored now, for whoever moves it once more in the same transaction.
  <T extends Callback> T moved(Callback before, T after, Class<T> to, String why) {
    move(before, after, why);
    return to.cast(store.find(after.facts().id()).orElseThrow());
  }

  private void tell(Optional<Callback> before, Callback after, String why) {
    log.atInfo()
        .addKeyValue("callback", after.facts().id())
        .log(
            "callback {}: {} -> {}, {}",
            after.facts().id(),
            before.map(CallbackMoves::nameOf).orElse("new"),
            nameOf(after),
            why);
    events.publishEvent(new CallbackMoved(before, after));
    concerned(before, after).distinct().forEach(this::show);
  }

  /// Whose pages show it: all who answer its queue, if the list is another one now; those who were
  /// or are on it.
  private Stream<StaffId> concerned(Optional<Callback> before, Callback after) {
    Stream<StaffId> on =
        Stream.concat(before.stream(), Stream.of(after)).flatMap(CallbackMoves::agentOf);
    boolean listed = !(before.isPresent() && before.get() instanceof Live && after instanceof Live);
    return listed ? Stream.concat(on, desk.onDuty(after.facts().queue()).stream()) : on;
  }

  private static Stream<StaffId> agentOf(Callback callback) {
    return switch (callback) {
      case Live live -> Stream.of(live.agent());
      case Cancelled cancelled -> cancelled.by().stream();
      case Waiting _, Over _ -> Stream.empty();
    };
  }

  private void show(StaffId agent) {
    desk.agent(agent)
        .map(Agent::role)
        .ifPresent(role -> presence.tell(new Person.OfStaff(agent, role)));
  }

  private static String nameOf(Callback callback) {
    return callback.getClass().getSimpleName();
  }
}
