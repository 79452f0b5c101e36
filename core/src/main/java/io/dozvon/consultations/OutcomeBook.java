package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.OutcomeEntry.DecidedBy;
import io.dozvon.consultations.store.KeptCheckStore;
import io.dozvon.consultations.store.OutcomeStore;
import io.dozvon.dialling.Attempt;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Dialling;
import io.dozvon.dialling.Outcome;
import io.dozvon.presence.DeviceCheckId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Writes down what came of consultations, with what that rests on, in the transactions that close
/// or correct them.
@Component
class OutcomeBook {
  private final OutcomeStore store;
  private final Dialling dialling;
  private final KeptCheckStore checks;
  private final List<EvidenceSource> sources;

  OutcomeBook(
      OutcomeStore store, Dialling dialling, KeptCheckStore checks, List<EvidenceSource> sources) {
    this.store = store;
    this.dialling = dialling;
    this.checks = checks;
    this.sources = sources;
  }

  /// It was closed as the rules say; asks for no more than what it rests on.
  void closed(Closed closed) {
    List<Evidence> evidence =
        closed.ending() == Ending.NOT_REACHED
            ? ofAttempts(attempts(closed.facts().id()))
            : closed.conversation().stream().map(OutcomeBook::conversation).toList();
    add(1, closed, closed.at(), new Grounds(DecidedBy.RULES, Optional.empty(), evidence));
  }

  /// A person decided that it is closed so.
  void closed(Closed closed, Grounds grounds) {
    add(1, closed, closed.at(), grounds);
  }

  /// A later entry, which holds from now on.
  void corrected(Closed closed, Grounds grounds, Instant at) {
    add(store.last(closed.facts().id()) + 1, closed, at, grounds);
  }

  private void add(int sequence, Closed closed, Instant at, Grounds grounds) {
    store.add(
        closed.facts().id(),
        new OutcomeEntry(
            sequence,
            closed.outcome(),
            closed.outcome().rule(),
            at,
            grounds.by(),
            grounds.reason(),
            grounds.evidence()));
  }

  List<Attempt> attempts(ConsultationId id) {
    return dialling.attemptsOf(List.of(id)).getOrDefault(id, List.of());
  }

  /// All that any room has on record of it, in the order in which it happened.
  List<Evidence> of(Consultation consultation, List<Attempt> attempts, Instant now) {
    ConsultationId id = consultation.facts().id();
    return Stream.of(
            ofAttempts(attempts).stream(),
            conversationOf(consultation).map(OutcomeBook::conversation).stream(),
            sources.stream().flatMap(source -> source.on(id).stream()),
            checks.keptWith(List.of(id)).values().stream().map(check -> deviceCheck(check, now)))
        .flatMap(it -> it)
        .sorted(Comparator.comparing(Evidence::at))
        .toList();
  }

  private static Evidence deviceCheck(DeviceCheckId check, Instant now) {
    return new Evidence(
        Evidence.Kind.DEVICE_CHECK, Optional.of(check.value()), now, Optional.empty());
  }

  private static Optional<Consultation.Conversation> conversationOf(Consultation consultation) {
    return switch (consultation) {
      case Consultation.Running running ->
          Optional.of(
              new Consultation.Conversation(running.way(), running.startedAt(), running.endsAt()));
      case Closed closed -> closed.conversation();
      case Consultation.Waiting _ -> Optional.empty();
    };
  }

  private static Evidence conversation(Consultation.Conversation conversation) {
    return new Evidence(
        Evidence.Kind.CONVERSATION,
        Optional.empty(),
        conversation.startedAt(),
        Optional.of(Wire.name(conversation.way())));
  }

  private static List<Evidence> ofAttempts(List<Attempt> attempts) {
    return attempts.stream()
        .flatMap(
            attempt -> attempt.outcomeSoFar().map(outcome -> of(attempt.facts(), outcome)).stream())
        .toList();
  }

  private static Evidence of(Attempt.Facts facts, Outcome outcome) {
    return new Evidence(
        facts.channel() == Channel.PHONE ? Evidence.Kind.PHONE_ATTEMPT : Evidence.Kind.WEB_ATTEMPT,
        Optional.of(facts.id().value()),
        facts.intendedAt(),
        Optional.of(Wire.name(outcome.disposition())));
  }
}
