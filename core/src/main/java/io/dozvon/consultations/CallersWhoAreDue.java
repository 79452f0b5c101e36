package io.dozvon.consultations;

import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.contactcentre.DueElsewhere;
import io.dozvon.contactcentre.LineCallMoved;
import io.dozvon.contactcentre.LineCallState;
import io.dozvon.contactcentre.LineCalls;
import io.dozvon.dialling.Attempt;
import io.dozvon.dialling.AttemptEnded;
import io.dozvon.dialling.Dialling;
import io.dozvon.patients.Patients;
import io.dozvon.presence.Presence;
import io.dozvon.telephony.Disposition;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the contact centre which of its callers a doctor is to call, or calls: their phone is
/// engaged as long as they talk or wait there, and their doctors see that.
@Component
public class CallersWhoAreDue implements DueElsewhere {
  private final Patients patients;
  private final ConsultationStore store;
  private final Dialling dialling;
  private final LineCalls calls;
  private final Presence presence;

  CallersWhoAreDue(
      Patients patients,
      ConsultationStore store,
      Dialling dialling,
      LineCalls calls,
      Presence presence) {
    this.patients = patients;
    this.store = store;
    this.dialling = dialling;
    this.calls = calls;
    this.presence = presence;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Due> of(PhoneNumber caller) {
    List<PatientId> known = patients.withPhone(caller);
    List<Consultation> open =
        known.isEmpty()
            ? List.of()
            : store.openOf(known).stream().filter(CallersWhoAreDue::isToBeCalled).toList();
    if (open.isEmpty()) {
      return List.of();
    }
    Map<ConsultationId, List<Attempt>> attempts =
        dialling.attemptsOf(open.stream().map(it -> it.facts().id()).toList());
    return open.stream()
        .map(it -> due(it.facts(), it, attempts.getOrDefault(it.facts().id(), List.of())))
        .toList();
  }

  private static boolean isToBeCalled(Consultation consultation) {
    return switch (consultation) {
      case Consultation.Due _, Consultation.Connecting _, Consultation.Calling _ -> true;
      case Consultation.Talking _, Consultation.Chatting _, Consultation.Closed _ -> false;
    };
  }

  private static Due due(
      Consultation.Facts facts, Consultation consultation, List<Attempt> attempts) {
    return new Due(
        facts.id(),
        facts.patient(),
        facts.doctor(),
        !(consultation instanceof Consultation.Due),
        attempts.stream().reduce((_, last) -> last).flatMap(CallersWhoAreDue::engaged));
  }

  private static Optional<Instant> engaged(Attempt attempt) {
    return attempt instanceof Attempt.Ended ended
            && ended.outcome().disposition() == Disposition.BUSY
        ? Optional.of(ended.endedAt())
        : Optional.empty();
  }

  /// The phone may be engaged because they talk to us.
  @EventListener
  @Transactional
  public void on(AttemptEnded ended) {
    if (ended.outcome().disposition() == Disposition.BUSY) {
      ended.attempt().facts().line().ifPresent(line -> calls.lookAgain(line.number()));
    }
  }

  /// Those of these consultations from whose patient's phone the contact centre is called now.
  public Set<ConsultationId> onTheLine(List<ConsultationDetails> among) {
    Map<PhoneNumber, List<ConsultationId>> numbers =
        among.stream()
            .filter(it -> isToBeCalled(it.consultation()))
            .collect(
                Collectors.groupingBy(
                    it -> it.patient().phone(),
                    Collectors.mapping(it -> it.consultation().facts().id(), Collectors.toList())));
    return calls.liveFrom(List.copyOf(numbers.keySet())).stream()
        .flatMap(call -> call.caller().stream())
        .flatMap(number -> numbers.getOrDefault(number, List.of()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Doctors see it when a patient of theirs begins to call, and when that is over.
  @EventListener
  @Transactional
  public void on(LineCallMoved moved) {
    switch (moved.call().state()) {
      case LineCallState.Arrived _, LineCallState.Over _ ->
          moved
              .call()
              .caller()
              .map(patients::withPhone)
              .filter(known -> !known.isEmpty())
              .ifPresent(this::tellDoctors);
      case LineCallState.Waiting _,
          LineCallState.Offered _,
          LineCallState.Talking _,
          LineCallState.Held _ -> {}
    }
  }

  private void tellDoctors(List<PatientId> known) {
    store.openOf(known).stream()
        .filter(CallersWhoAreDue::isToBeCalled)
        .forEach(it -> presence.tell(new Person.OfDoctor(it.facts().doctor())));
  }
}
