package io.dozvon.web.outcomes;

import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.ConsultationOutcome;
import io.dozvon.consultations.OutcomeEntry;
import io.dozvon.consultations.Outcomes;
import io.dozvon.staff.Doctor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.doctor.WorkplacePart;
import io.dozvon.web.times.LocalTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What came of the consultations that the workplace shows as closed, and of those of today.
@Component
class OutcomesPart implements WorkplacePart {
  private final Outcomes outcomes;
  private final Clock clock;

  OutcomesPart(Outcomes outcomes, Clock clock) {
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /// @param today how many were closed today, by outcome as it is written for machines; those that
  ///   there were none of are left out
  public record Shown(Map<UUID, OutcomeView> all, Map<String, Integer> today) {
    /// For templates.
    public @Nullable OutcomeView of(UUID consultation) {
      return all.get(consultation);
    }
  }

  @Override
  public String name() {
    return "outcomes";
  }

  @Override
  public Shown of(Doctor doctor, List<ConsultationDetails> shown) {
    List<Closed> closed =
        shown.stream()
            .map(ConsultationDetails::consultation)
            .filter(Closed.class::isInstance)
            .map(Closed.class::cast)
            .toList();
    if (closed.isEmpty()) {
      return new Shown(Map.of(), Map.of());
    }
    LocalTimes times = new LocalTimes(doctor.timeZone(), doctor.language().locale());
    Map<ConsultationId, List<OutcomeEntry>> books =
        outcomes.of(closed.stream().map(it -> it.facts().id()).toList());
    return new Shown(
        closed.stream()
            .collect(
                Collectors.toMap(
                    it -> it.facts().id().value(),
                    it ->
                        OutcomeView.of(it, books.getOrDefault(it.facts().id(), List.of()), times))),
        today(doctor));
  }

  private Map<String, Integer> today(Doctor doctor) {
    Instant midnight =
        LocalDate.ofInstant(clock.instant(), doctor.timeZone())
            .atStartOfDay(doctor.timeZone())
            .toInstant();
    Map<ConsultationOutcome, Integer> counts = outcomes.counts(doctor.id(), midnight);
    Map<String, Integer> named = new LinkedHashMap<>();
    for (ConsultationOutcome outcome : ConsultationOutcome.values()) {
      if (counts.containsKey(outcome)) {
        named.put(Wire.name(outcome), counts.get(outcome));
      }
    }
    return named;
  }
}
