package io.dozvon.contactcentre;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.contactcentre.store.AgentPostStore;
import io.dozvon.contactcentre.store.AgentStore;
import io.dozvon.contactcentre.store.ArrangementStore;
import io.dozvon.contactcentre.store.QueueStore;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup.Overflow;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The contact centre's door to its queues. They are changed by supervisors and admins, one change
/// at a time; the exchange hears of it after the commit.
@Component
public class Queues {
  private final QueueStore store;
  private final AgentStore agents;
  private final AgentPostStore posts;
  private final ArrangementStore arrangement;
  private final Audit audit;
  private final Clock clock;

  Queues(
      QueueStore store,
      AgentStore agents,
      AgentPostStore posts,
      ArrangementStore arrangement,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.agents = agents;
    this.posts = posts;
    this.arrangement = arrangement;
    this.audit = audit;
    this.clock = clock;
  }

  /// The usual one first, then by key and name.
  public List<Queue> all() {
    return store.all();
  }

  public Optional<Queue> find(QueueId id) {
    return store.find(id);
  }

  /// Makes a new queue, or changes one. If it is to be the usual one, the one before is so no
  /// longer.
  @Transactional
  public Answer<Queue> save(QueueChange change, Actor by) {
    return SupervisorsOnly.check(by)
        .then(_ -> change.isSound() ? Answer.granted(change) : no(new QueueRefusal.Malformed()))
        .then(_ -> {
          arrangement.hold();
          return fitting(change, store.all());
        })
        .map(all -> put(change, all, by));
  }

  private static <T> Answer<T> no(QueueRefusal why) {
    return Answer.refused(why);
  }

  private static Answer<List<Queue>> fitting(QueueChange change, List<Queue> all) {
    Optional<Queue> before = all.stream().filter(it -> it.id().equals(change.id())).findFirst();
    List<Queue> others = all.stream().filter(it -> !it.id().equals(change.id())).toList();
    return current(before, change.version())
        .then(_ -> {
          if (others.stream()
              .anyMatch(it -> it.key().isPresent() && it.key().equals(change.key()))) {
            return no(new QueueRefusal.KeyTaken());
          }
          if (!change.usual() && others.stream().noneMatch(Queue::usual)) {
            return no(new QueueRefusal.UsualNeeded());
          }
          return overflowing(change, others);
        })
        .map(_ -> all);
  }

  private static Answer<Optional<Queue>> current(Optional<Queue> there, Optional<Integer> version) {
    if (there.isPresent() && version.isEmpty()) {
      return no(new QueueRefusal.ThereAlready());
    }
    if (there.isEmpty() && version.isPresent()) {
      return no(new QueueRefusal.UnknownQueue());
    }
    return there.map(Queue::version).equals(version)
        ? Answer.granted(there)
        : no(new QueueRefusal.ChangedMeanwhile());
  }

  private static Answer<QueueChange> overflowing(QueueChange change, List<Queue> others) {
    Map<QueueId, Overflow> overflows = new HashMap<>();
    others.forEach(it -> overflows.put(it.id(), it.setup().overflow()));
    overflows.put(change.id(), change.setup().overflow());
    Set<QueueId> passed = new HashSet<>();
    QueueId at = change.id();
    while (passed.add(at)) {
      @Nullable Overflow overflow = overflows.get(at);
      if (overflow == null) {
        return no(new QueueRefusal.OverflowUnknown());
      }
      if (!(overflow instanceof Overflow.Queue(QueueId next))) {
        return Answer.granted(change);
      }
      at = next;
    }
    return no(new QueueRefusal.OverflowLoops());
  }

  private Queue put(QueueChange change, List<Queue> before, Actor by) {
    if (change.usual()) {
      before.stream()
          .filter(it -> it.usual() && !it.id().equals(change.id()))
          .forEach(it -> store.makeUnusual(it.id()));
    }
    store.put(change);
    noted(
        change.id(), change.version().isEmpty() ? AuditedAction.CREATE : AuditedAction.CHANGE, by);
    return store.find(change.id()).orElseThrow();
  }

  /// Nobody waits in it any more; its figures stay.
  ///
  /// @param version of the queue that was looked at
  @Transactional
  public Answer<Queue> remove(QueueId id, int version, Actor by) {
    return SupervisorsOnly.check(by)
        .then(_ -> {
          arrangement.hold();
          return removable(id, version);
        })
        .map(queue -> {
          posts.seatAgain(agents.vacate(id));
          store.remove(id, clock.instant());
          noted(id, AuditedAction.DELETE, by);
          return queue;
        });
  }

  private Answer<Queue> removable(QueueId id, int version) {
    Optional<Queue> there = store.find(id);
    if (there.isEmpty()) {
      return no(new QueueRefusal.UnknownQueue());
    }
    return current(there, Optional.of(version))
        .then(_ -> {
          if (there.get().usual()) {
            return no(new QueueRefusal.UsualNeeded());
          }
          if (isOverflowTarget(id)) {
            return no(new QueueRefusal.OverflowTarget());
          }
          return store.isAnybodyIn(id)
              ? no(new QueueRefusal.CallersWait())
              : Answer.granted(there.get());
        });
  }

  private boolean isOverflowTarget(QueueId id) {
    return store.all().stream()
        .anyMatch(it -> it.setup().overflow().equals(new Overflow.Queue(id)));
  }

  private void noted(QueueId id, AuditedAction action, Actor by) {
    arrangement.changed();
    audit.record(by, action, new Subject("queue", id.value()));
  }
}
