package io.dozvon.conclusions;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.conclusions.OwedList.Line;
import io.dozvon.conclusions.store.ConclusionDraftStore;
import io.dozvon.conclusions.store.ConclusionStore;
import io.dozvon.conclusions.store.OwedStore;
import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.ConsultationMoved;
import io.dozvon.consultations.Ending;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.presence.Presence;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Which conclusions are still to be written, and by when. One is owed from the end of a
/// conversation on; sending the first version pays it.
@Component
public class OwedConclusions {
  private static final int AT_ONCE = 100;

  private final OwedStore store;
  private final ConclusionStore conclusions;
  private final ConclusionDraftStore drafts;
  private final Patients patients;
  private final Presence presence;
  private final ConclusionSettings settings;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final AtomicInteger overdue = new AtomicInteger();

  OwedConclusions(
      OwedStore store,
      ConclusionStore conclusions,
      ConclusionDraftStore drafts,
      Patients patients,
      Presence presence,
      ConclusionSettings settings,
      Audit audit,
      TransactionTemplate transaction,
      MeterRegistry meters,
      Clock clock) {
    this.store = store;
    this.conclusions = conclusions;
    this.drafts = drafts;
    this.patients = patients;
    this.presence = presence;
    this.settings = settings;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
    Gauge.builder("dozvon.conclusions.overdue", overdue, AtomicInteger::get).register(meters);
  }

  @EventListener
  void on(ConsultationMoved moved) {
    if (moved.after() instanceof Closed closed
        && !(moved.before() instanceof Closed)
        && isOwed(closed)
        && conclusions.version(closed.facts().id()) == 0) {
      owe(closed);
    }
  }

  private boolean isOwed(Closed closed) {
    return closed.conversation().isPresent()
        || (closed.ending() == Ending.NOT_REACHED && settings.owedWhenNotReached());
  }

  private void owe(Closed closed) {
    Consultation.Facts facts = closed.facts();
    Instant due = closed.at().plus(settings.dueWithin());
    store.insert(
        new Owed(facts.id(), facts.doctor(), facts.patient(), closed.at(), due),
        settings.nextReminder(due, clock.instant()));
  }

  /// What the doctor still has to write, overdue ones first; a look at the patients' names.
  ///
  /// @param limit how many to list at most
  @Transactional
  public OwedList of(int limit, Actor.Doctor by) {
    List<Owed> first = store.of(by.id(), limit);
    if (first.isEmpty()) {
      return new OwedList(List.of(), 0, 0);
    }
    audit.record(by, AuditedAction.READ, new Subject("conclusions-owed", by.id().toString()));
    Instant now = clock.instant();
    OwedStore.Counts counts = store.count(by.id(), now);
    Map<PatientId, Patient> names =
        patients.byIds(first.stream().map(Owed::patient).collect(Collectors.toSet()));
    Set<ConsultationId> drafted =
        drafts.drafted(first.stream().map(Owed::consultation).toList(), by.id());
    return new OwedList(
        first.stream()
            .map(owed ->
                new Line(
                    owed,
                    Optional.ofNullable(names.get(owed.patient()))
                        .map(patient -> patient.name().full())
                        .orElse(""),
                    drafted.contains(owed.consultation()),
                    !owed.dueAt().isAfter(now)))
            .toList(),
        counts.all(),
        counts.overdue());
  }

  /// Reminds whom it is time to remind: their open pages look again and say how late it is. Any
  /// node takes some.
  public void remindAllDue() {
    int reminded;
    do {
      reminded = Objects.requireNonNull(transaction.execute(_ -> remindDue()));
    } while (reminded == AT_ONCE);
    overdue.set(store.overdue(clock.instant()));
  }

  private int remindDue() {
    Instant now = clock.instant();
    List<Owed> due = store.takeToRemind(now, AT_ONCE);
    if (!due.isEmpty()) {
      store.remindNext(
          due.stream()
              .collect(
                  Collectors.toMap(
                      Owed::consultation, it -> settings.nextReminder(it.dueAt(), now))));
      due.stream()
          .map(Owed::doctor)
          .distinct()
          .forEach(doctor -> presence.tell(new Person.OfDoctor(doctor)));
    }
    return due.size();
  }
}
