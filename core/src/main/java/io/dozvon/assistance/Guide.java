package io.dozvon.assistance;

import io.dozvon.assistance.store.GuideStore;
import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.contactcentre.QueueRefusal;
import io.dozvon.contactcentre.Queues;
import io.dozvon.contactcentre.SupervisorsOnly;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What supervisors give agents to go by: the wrap-up codes of a queue, those of every queue, and
/// the steps of a queue's script. Nothing is deleted: notes bear codes and calls have their steps
/// ticked, so a line is retired, and can be brought back.
@Component
public class Guide {
  private static final int LONGEST_CODE = 24;

  private final GuideStore store;
  private final Queues queues;
  private final Audit audit;
  private final Clock clock;

  Guide(GuideStore store, Queues queues, Audit audit, Clock clock) {
    this.store = store;
    this.queues = queues;
    this.audit = audit;
    this.clock = clock;
  }

  /// Those in use, in their order, then the retired ones, the last retired first.
  ///
  /// @param queue empty for the codes of every queue
  @Transactional(readOnly = true)
  public Answer<List<GuideLine>> lines(GuidePart part, Optional<QueueId> queue) {
    return known(part, queue).map(_ -> store.lines(part, queue));
  }

  /// Puts it last.
  @Transactional
  public Answer<GuideLine> add(GuidePart part, Optional<QueueId> queue, Wording wording, Actor by) {
    return checked(part, queue, wording, by)
        .map(_ -> {
          GuideLine line = new GuideLine(freshId(part, wording), wording, false);
          store.insert(part, queue, line);
          audit.record(by, AuditedAction.CREATE, subject(part, line));
          return line;
        });
  }

  private String freshId(GuidePart part, Wording wording) {
    return part == GuidePart.SCRIPT ? UUID.randomUUID().toString() : freshCode(wording.english());
  }

  /// `Sound or camera` is `sound-or-camera`, and the next one of that name `sound-or-camera-2`.
  private String freshCode(String english) {
    String words =
        english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+", "");
    String code = words.substring(0, Math.min(words.length(), LONGEST_CODE)).replaceAll("-+$", "");
    String base = code.isEmpty() ? "code" : code;
    String free = base;
    for (int next = 2; store.isCode(free); next++) {
      free = base + "-" + next;
    }
    return free;
  }

  /// Says the same in other words: also where it was chosen or ticked before.
  ///
  /// @param was what they saw before they changed it
  @Transactional
  public Answer<GuideLine> reword(
      GuidePart part, Optional<QueueId> queue, String id, Wording was, Wording wording, Actor by) {
    return checked(part, queue, wording, by)
        .then(_ -> changing(part, queue, id, by, (_, line) -> reworded(part, line, was, wording)));
  }

  private Answer<GuideLine> reworded(GuidePart part, GuideLine line, Wording was, Wording now) {
    if (!line.wording().equals(was)) {
      return Answer.refused(new AssistanceRefusal.GuideChanged());
    }
    store.reword(part, line.id(), now);
    return Answer.granted(new GuideLine(line.id(), now, line.retired()));
  }

  /// Changes places with the line before or after it; the first and the last stay where they are.
  @Transactional
  public Answer<GuideLine> move(
      GuidePart part, Optional<QueueId> queue, String id, boolean up, Actor by) {
    return allowed(part, queue, by)
        .then(_ -> changing(part, queue, id, by, (all, line) -> moved(part, all, line, up)));
  }

  private Answer<GuideLine> moved(GuidePart part, List<GuideLine> all, GuideLine line, boolean up) {
    List<GuideLine> used = new ArrayList<>(all.stream().filter(it -> !it.retired()).toList());
    int from = used.indexOf(line);
    int to = from + (up ? -1 : 1);
    if (from >= 0 && to >= 0 && to < used.size()) {
      Collections.swap(used, from, to);
      store.order(part, used.stream().map(GuideLine::id).toList());
    }
    return Answer.granted(line);
  }

  /// It is offered no more. One code of every queue stays, or notes could not be finished.
  @Transactional
  public Answer<GuideLine> retire(GuidePart part, Optional<QueueId> queue, String id, Actor by) {
    return allowed(part, queue, by)
        .then(_ -> changing(part, queue, id, by, (all, line) -> retired(part, queue, all, line)));
  }

  private Answer<GuideLine> retired(
      GuidePart part, Optional<QueueId> queue, List<GuideLine> all, GuideLine line) {
    if (queue.isEmpty() && all.stream().filter(it -> !it.retired()).count() == 1) {
      return Answer.refused(new AssistanceRefusal.LastCode());
    }
    store.retire(part, line.id(), clock.instant());
    return Answer.granted(new GuideLine(line.id(), line.wording(), true));
  }

  /// It is offered again, as the last.
  @Transactional
  public Answer<GuideLine> bringBack(GuidePart part, Optional<QueueId> queue, String id, Actor by) {
    return allowed(part, queue, by)
        .then(_ -> changing(part, queue, id, by, (_, line) -> broughtBack(part, queue, line)));
  }

  private Answer<GuideLine> broughtBack(GuidePart part, Optional<QueueId> queue, GuideLine line) {
    if (line.retired()) {
      store.bringBack(part, queue, line.id());
    }
    return Answer.granted(new GuideLine(line.id(), line.wording(), false));
  }

  private Answer<Actor> checked(
      GuidePart part, Optional<QueueId> queue, Wording wording, Actor by) {
    return allowed(part, queue, by)
        .then(_ ->
            wording.isFine()
                ? Answer.granted(by)
                : Answer.refused(new AssistanceRefusal.GuideWording(Wording.LONGEST)));
  }

  private Answer<Actor> allowed(GuidePart part, Optional<QueueId> queue, Actor by) {
    return SupervisorsOnly.check(by).then(_ -> known(part, queue)).map(_ -> by);
  }

  /// A script belongs to a queue; codes may be those of every queue.
  private Answer<GuidePart> known(GuidePart part, Optional<QueueId> queue) {
    boolean there = queue.map(it -> queues.find(it).isPresent()).orElse(part == GuidePart.CODES);
    return there ? Answer.granted(part) : Answer.refused(new QueueRefusal.UnknownQueue());
  }

  private Answer<GuideLine> changing(
      GuidePart part,
      Optional<QueueId> queue,
      String id,
      Actor by,
      BiFunction<List<GuideLine>, GuideLine, Answer<GuideLine>> change) {
    List<GuideLine> all = store.lock(part, queue);
    return all.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .map(line -> change.apply(all, line).map(changed -> noted(part, line, changed, by)))
        .orElseGet(() -> Answer.refused(new AssistanceRefusal.UnknownLine()));
  }

  private GuideLine noted(GuidePart part, GuideLine before, GuideLine after, Actor by) {
    AuditedAction action =
        before.retired() == after.retired()
            ? AuditedAction.CHANGE
            : after.retired() ? AuditedAction.DISABLE : AuditedAction.ENABLE;
    audit.record(by, action, subject(part, after));
    return after;
  }

  private static Subject subject(GuidePart part, GuideLine line) {
    return new Subject(part == GuidePart.CODES ? "wrap-up-code" : "script-step", line.id());
  }
}
