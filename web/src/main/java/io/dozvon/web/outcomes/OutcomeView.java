package io.dozvon.web.outcomes;

import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.OutcomeEntry;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.times.LocalTimes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a consultation, as its doctor sees it.
///
/// @param outcome as [io.dozvon.consultations.ConsultationOutcome] is written for machines
/// @param rule e.g. `R13`
/// @param corrected whether an admin saw it differently afterwards
public record OutcomeView(
    String outcome, String rule, boolean taken, boolean corrected, List<Entry> entries) {

  /// @param when in the doctor's time
  /// @param by as [OutcomeEntry.DecidedBy] is written for machines
  public record Entry(
      String outcome,
      String rule,
      Instant at,
      String when,
      String by,
      @Nullable String reason,
      List<EvidenceView> evidence) {
    static Entry of(OutcomeEntry entry, LocalTimes times) {
      return new Entry(
          Wire.name(entry.outcome()),
          entry.rule(),
          entry.at(),
          EvidenceView.when(entry.at(), times),
          Wire.name(entry.by()),
          entry.reason().orElse(null),
          entry.evidence().stream().map(it -> EvidenceView.of(it, times)).toList());
    }
  }

  static OutcomeView of(Closed closed, List<OutcomeEntry> entries, LocalTimes times) {
    return new OutcomeView(
        Wire.name(closed.outcome()),
        closed.outcome().rule(),
        closed.outcome().isTakenFromQuota(),
        entries.size() > 1,
        entries.stream().map(it -> Entry.of(it, times)).toList());
  }
}
