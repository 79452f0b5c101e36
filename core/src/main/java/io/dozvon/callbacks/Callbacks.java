package io.dozvon.callbacks;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.callbacks.Callback.Assigned;
import io.dozvon.callbacks.Callback.Cancelled;
import io.dozvon.callbacks.Callback.ComingBack;
import io.dozvon.callbacks.Callback.Live;
import io.dozvon.callbacks.Callback.Open;
import io.dozvon.callbacks.Callback.RingingAgent;
import io.dozvon.callbacks.Callback.RingingCaller;
import io.dozvon.callbacks.Callback.Talking;
import io.dozvon.callbacks.Callback.Waiting;
import io.dozvon.callbacks.store.CallbackStore;
import io.dozvon.dialling.ErrandId;
import io.dozvon.dialling.PhoneCall;
import io.dozvon.dialling.PhoneCalls;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The callbacks room's door: who is to be called back, and agents' wishes about it. Agents see and
/// change what is in their own queues; supervisors and admins all.
@Component
public class Callbacks {
  private static final int LONGEST_NOTE = 500;

  private final CallbackStore store;
  private final CallbackMoves moves;
  private final CallbackCalls calls;
  private final Offers offers;
  private final LineDesk desk;
  private final NumberZones zones;
  private final PhoneCalls phones;
  private final CallbackSettings settings;
  private final Audit audit;
  private final Clock clock;

  Callbacks(
      CallbackStore store,
      CallbackMoves moves,
      CallbackCalls calls,
      Offers offers,
      LineDesk desk,
      NumberZones zones,
      PhoneCalls phones,
      CallbackSettings settings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.moves = moves;
    this.calls = calls;
    this.offers = offers;
    this.desk = desk;
    this.zones = zones;
    this.phones = phones;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  // --- looking

  /// A look at the callbacks they may see, written down as such.
  @Transactional
  public List<CallbackDetails> list(CallbackFilter filter, Actor by) {
    audit.record(by, AuditedAction.READ, Subject.all("callback"));
    return withTries(store.list(filter, queuesOf(by)));
  }

  /// What an agent's console shows all day: the open ones of their queues, by their place. Numbers
  /// of those who are not theirs to call are to be shown masked; so nobody has seen anybody, and
  /// nothing is written down.
  @Transactional(readOnly = true)
  public List<CallbackDetails> waiting(StaffId agent, int limit) {
    return withTries(store.list(CallbackFilter.open(limit), Optional.of(desk.queuesOf(agent))));
  }

  private List<CallbackDetails> withTries(List<Callback> callbacks) {
    Map<ErrandId, List<PhoneCall>> tries =
        callbacks.isEmpty()
            ? Map.of()
            : phones.ofAll(callbacks.stream().map(it -> it.facts().id().errand()).toList());
    return callbacks.stream()
        .map(it -> new CallbackDetails(it, tries.getOrDefault(it.facts().id().errand(), List.of())))
        .toList();
  }

  /// A look at one, written down as such.
  @Transactional
  public Answer<CallbackDetails> look(CallbackId id, Actor by) {
    return store
        .find(id)
        .filter(callback -> mayChange(callback.facts().queue(), by))
        .map(callback -> {
          audit.record(by, AuditedAction.READ, subject(id));
          return Answer.granted(withTries(List.of(callback)).getFirst());
        })
        .orElse(Answer.refused(CallbackRefusal.UNKNOWN_CALLBACK));
  }

  /// The one that an agent is on: theirs to see, so it is not written down that they look.
  @Transactional(readOnly = true)
  public Optional<Live> of(StaffId agent) {
    return store.of(agent);
  }

  /// Where a phone is, as far as anybody knows.
  @Transactional(readOnly = true)
  public ZoneId zoneOf(PhoneNumber number) {
    return zones.zoneOf(number);
  }

  // --- calling

  /// Calls whoever's turn it is; the agent's own phone rings first.
  @Transactional
  public Answer<CallbackId> takeNext(StaffId agent) {
    return take(
        agent,
        () ->
            offers
                .next(agent, desk.queuesOf(agent), clock.instant())
                .<Answer<Waiting>>map(Answer::granted)
                .orElse(Answer.refused(CallbackRefusal.NOBODY_TO_CALL)));
  }

  /// Calls this one now, whosever turn it is.
  @Transactional
  public Answer<CallbackId> take(CallbackId id, StaffId agent) {
    return take(agent, () -> held(id, agent).then(this::ifAllowedNow));
  }

  private Answer<Waiting> held(CallbackId id, StaffId agent) {
    return withWaiting(id, Optional.of(desk.queuesOf(agent)), Answer::granted);
  }

  private Answer<Waiting> ifAllowedNow(Waiting callback) {
    return desk.times().allow(clock.instant(), callback.facts().timeZone())
        ? Answer.granted(callback)
        : Answer.refused(CallbackRefusal.OUTSIDE_HOURS);
  }

  private Answer<CallbackId> take(StaffId agent, Taking taking) {
    if (!desk.isUp()) {
      return Answer.refused(CallbackRefusal.LINE_DOWN);
    }
    if (store.of(agent).isPresent() || !desk.isFree(agent)) {
      return Answer.refused(CallbackRefusal.NOT_FREE);
    }
    return taking
        .whom()
        .then(callback ->
            desk.reserve(agent)
                ? Answer.granted(ring(callback, agent))
                : Answer.refused(CallbackRefusal.NOT_FREE));
  }

  @FunctionalInterface
  private interface Taking {
    Answer<Waiting> whom();
  }

  private CallbackId ring(Waiting callback, StaffId agent) {
    Assigned assigned = offers.assign(callback, agent);
    calls.ringAgent(assigned, clock.instant());
    return record(callback, AuditedAction.CALL, new Actor.Staff(agent, StaffRole.AGENT));
  }

  /// Takes what was offered: the agent's phone rings.
  @Transactional
  public Answer<CallbackId> accept(CallbackId id, StaffId agent) {
    return withOffered(
        id,
        agent,
        assigned -> {
          calls.ringAgent(assigned, clock.instant());
          return record(assigned, AuditedAction.CALL, new Actor.Staff(agent, StaffRole.AGENT));
        });
  }

  /// Does not take what was offered; another agent gets it.
  @Transactional
  public Answer<CallbackId> decline(CallbackId id, StaffId agent) {
    return withOffered(
        id,
        agent,
        assigned -> {
          calls.declined(assigned, clock.instant());
          return id;
        });
  }

  private Answer<CallbackId> withOffered(
      CallbackId id, StaffId agent, Function<Assigned, CallbackId> act) {
    return store
        .hold(id)
        .filter(it -> it instanceof Assigned assigned && assigned.agent().equals(agent))
        .map(it -> Answer.granted(act.apply((Assigned) it)))
        .orElse(Answer.refused(CallbackRefusal.NOT_OFFERED));
  }

  /// Stops calling: what rings falls silent and does not count; it waits for its turn again.
  @Transactional
  public Answer<CallbackId> hangUp(CallbackId id, StaffId agent) {
    return store
        .hold(id)
        .filter(it -> it instanceof Live live && live.agent().equals(agent))
        .map(it -> {
          calls.hungUpByAgent((Live) it, clock.instant());
          return Answer.granted(id);
        })
        .orElse(Answer.refused(CallbackRefusal.NOT_OFFERED));
  }

  /// The browser phone of an agent's page is registered at the exchange and can be rung. Whoever
  /// talked through a page that is gone, or gives way, talks on this one from now on; who was only
  /// rung for on the other one hung up with it.
  ///
  /// @return what the agent is rung for; empty if they are not on anything
  @Transactional
  public Optional<CallbackId> phoneIsThere(StaffId agent) {
    return store
        .of(agent)
        .filter(_ -> desk.talksInBrowser(agent))
        .flatMap(it -> store.hold(it.facts().id()))
        .filter(it -> it instanceof Live live && live.agent().equals(agent))
        .flatMap(it -> back((Live) it, clock.instant()));
  }

  private Optional<CallbackId> back(Live callback, Instant now) {
    switch (callback) {
      case Talking talking -> calls.comeBack(talking, talking.callerLeg(), now);
      case ComingBack back -> calls.comeBack(back, back.callerLeg(), now);
      case RingingCaller ringing -> calls.hungUpByAgent(ringing, now);
      case Assigned _, RingingAgent _ -> {}
    }
    return Optional.of(callback.facts().id())
        .filter(_ -> callback instanceof Talking || callback instanceof ComingBack);
  }

  // --- arranging

  /// Has somebody called back. A number that is to be called back for that queue already keeps its
  /// place, and is called when this says.
  @Transactional
  public Answer<CallbackId> add(CallbackWish wish, Actor by) {
    if (!desk.isQueue(wish.queue()) || !mayChange(wish.queue(), by)) {
      return Answer.refused(CallbackRefusal.UNKNOWN_QUEUE);
    }
    if (!phones.allows(wish.number())) {
      return Answer.refused(CallbackRefusal.NUMBER_NOT_ALLOWED);
    }
    ZoneId zone = wish.timeZone().orElseGet(() -> zones.zoneOf(wish.number()));
    return note(wish.note())
        .then(_ -> when(wish.at(), zone))
        .then(at -> arranged(wish, zone, at, by));
  }

  private Answer<CallbackId> arranged(
      CallbackWish wish, ZoneId zone, Optional<Instant> at, Actor by) {
    Optional<Open> open = store.holdOpen(wish.number(), wish.queue());
    if (open.isPresent()) {
      return open.get() instanceof Waiting waiting
          ? Answer.granted(rearrange(waiting, wish.timeZone(), at, wish.note(), by))
          : Answer.refused(CallbackRefusal.NOT_WAITING);
    }
    Waiting callback = waiting(wish, zone, at);
    return moves.begin(callback)
        ? Answer.granted(record(callback, AuditedAction.CREATE, by))
        : Answer.refused(CallbackRefusal.NOT_WAITING);
  }

  private Waiting waiting(CallbackWish wish, ZoneId zone, Optional<Instant> at) {
    Instant now = clock.instant();
    Callback.Facts facts =
        new Callback.Facts(
            CallbackId.random(),
            wish.queue(),
            wish.number(),
            wish.language(),
            Why.STAFF,
            wish.call(),
            now,
            now,
            zone,
            wish.note(),
            0);
    return at.<Waiting>map(then -> new Callback.Scheduled(facts, now, then, Optional.empty()))
        .orElseGet(() ->
            new Callback.Wanted(
                facts, now, desk.times().next(now, zone).orElse(now), Optional.empty()));
  }

  /// Calls them at another time.
  ///
  /// @param at as the clocks are where the phone is; as soon as can be if empty
  /// @param zone where the phone is, if somebody knows better; as it was if empty
  /// @param note for the one who calls; as it was if empty
  @Transactional
  public Answer<CallbackId> reschedule(
      CallbackId id,
      Optional<LocalDateTime> at,
      Optional<ZoneId> zone,
      Optional<String> note,
      Actor by) {
    return note(note)
        .then(_ ->
            withWaiting(
                id,
                queuesOf(by),
                callback ->
                    when(at, zone.orElse(callback.facts().timeZone()))
                        .map(then -> rearrange(callback, zone, then, note, by))));
  }

  private CallbackId rearrange(
      Waiting callback,
      Optional<ZoneId> zone,
      Optional<Instant> at,
      Optional<String> note,
      Actor by) {
    Instant now = clock.instant();
    Waiting there = callback.with(callback.facts().in(zone));
    Instant then = at.or(() -> desk.times().next(now, there.facts().timeZone())).orElse(now);
    moves.move(callback, there.scheduled(then, note, now), "scheduled");
    return record(callback, AuditedAction.CHANGE, by);
  }

  /// Calls nobody. Also while it is offered or rings, not once they talk.
  @Transactional
  public Answer<CallbackId> cancel(CallbackId id, CancelReason reason, Actor by) {
    Optional<Callback> held = store.hold(id).filter(it -> mayChange(it.facts().queue(), by));
    if (held.isEmpty()) {
      return Answer.refused(CallbackRefusal.UNKNOWN_CALLBACK);
    }
    if (!(held.get() instanceof Open open)
        || open instanceof Talking
        || open instanceof ComingBack) {
      return Answer.refused(CallbackRefusal.NOT_WAITING);
    }
    Cancelled cancelled = open.cancelled(reason, agentOf(by), clock.instant());
    switch (open) {
      case Waiting waiting -> moves.move(waiting, cancelled, "cancelled, " + reason);
      case Live live -> calls.callOff(live, cancelled, "cancelled, " + reason);
    }
    return Answer.granted(record(open, AuditedAction.CANCEL, by));
  }

  private static Optional<StaffId> agentOf(Actor by) {
    return by instanceof Actor.Staff(StaffId id, _) ? Optional.of(id) : Optional.empty();
  }

  /// Takes a cancelling back, by the one who did it and as long as the settings let them.
  @Transactional
  public Answer<CallbackId> undo(CallbackId id, Actor by) {
    Instant now = clock.instant();
    Optional<Cancelled> cancelled =
        store
            .hold(id)
            .filter(Cancelled.class::isInstance)
            .map(Cancelled.class::cast)
            .filter(it -> it.by().equals(agentOf(by)))
            .filter(it -> !it.since().plus(settings.undoWithin()).isBefore(now))
            .filter(it -> store.holdOpen(it.facts().number(), it.facts().queue()).isEmpty());
    cancelled.ifPresent(it -> {
      moves.move(it, it.undone(now), "cancelling undone");
      record(it, AuditedAction.CHANGE, by);
    });
    return cancelled.isPresent() ? Answer.granted(id) : Answer.refused(CallbackRefusal.NOT_UNDONE);
  }

  /// What an agent cancelled a moment ago and can take back.
  @Transactional(readOnly = true)
  public Optional<Cancelled> undoable(StaffId agent) {
    return store.cancelledBy(agent, clock.instant().minus(settings.undoWithin()));
  }

  // --- what is asked again and again

  private static Answer<Optional<String>> note(Optional<String> note) {
    return note.filter(it -> it.length() > LONGEST_NOTE).isPresent()
        ? Answer.refused(CallbackRefusal.NOTE_TOO_LONG)
        : Answer.granted(note);
  }

  private Answer<Optional<Instant>> when(Optional<LocalDateTime> local, ZoneId zone) {
    return local
        .map(at ->
            zone.getRules().getValidOffsets(at).isEmpty()
                ? Answer.<Instant>refused(CallbackRefusal.NO_SUCH_TIME)
                : allowed(at.atZone(zone).toInstant(), zone))
        .map(answer -> answer.map(Optional::of))
        .orElse(Answer.granted(Optional.empty()));
  }

  private Answer<Instant> allowed(Instant at, ZoneId zone) {
    Instant now = clock.instant();
    if (at.isBefore(now)) {
      return Answer.refused(CallbackRefusal.IN_THE_PAST);
    }
    if (at.isAfter(now.plus(settings.ahead()))) {
      return Answer.refused(CallbackRefusal.TOO_FAR_AHEAD);
    }
    return desk.times().allow(at, zone)
        ? Answer.granted(at)
        : Answer.refused(CallbackRefusal.OUTSIDE_HOURS);
  }

  private <T> Answer<T> withWaiting(
      CallbackId id, Optional<Set<QueueId>> queues, Function<Waiting, Answer<T>> act) {
    Optional<Callback> held =
        store.hold(id).filter(it -> queues.isEmpty() || queues.get().contains(it.facts().queue()));
    if (held.isEmpty()) {
      return Answer.refused(CallbackRefusal.UNKNOWN_CALLBACK);
    }
    return held.get() instanceof Waiting waiting
        ? act.apply(waiting)
        : Answer.refused(CallbackRefusal.NOT_WAITING);
  }

  private boolean mayChange(QueueId queue, Actor by) {
    return queuesOf(by).map(it -> it.contains(queue)).orElse(true);
  }

  /// Of which queues somebody may see and change what is there; empty if of all.
  private Optional<Set<QueueId>> queuesOf(Actor by) {
    return switch (by) {
      case Actor.Admin _, Actor.Service _ -> Optional.empty();
      case Actor.Staff(StaffId id, StaffRole role) ->
          role == StaffRole.AGENT ? Optional.of(desk.queuesOf(id)) : Optional.empty();
      case Actor.Patient _, Actor.Doctor _ -> Optional.of(Set.of());
    };
  }

  private CallbackId record(Callback callback, AuditedAction action, Actor by) {
    audit.record(by, action, subject(callback.facts().id()));
    return callback.facts().id();
  }

  private static Subject subject(CallbackId id) {
    return new Subject("callback", id.toString());
  }
}
