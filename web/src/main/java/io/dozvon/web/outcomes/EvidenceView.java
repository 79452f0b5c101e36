package io.dozvon.web.outcomes;

import io.dozvon.consultations.Evidence;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.times.LocalTimes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something an outcome rests on, as a page names it.
///
/// @param kind as [Evidence.Kind] is written for machines
/// @param when in the doctor's time
/// @param words key of the words for how it was; null if there is nothing to add
public record EvidenceView(String kind, Instant at, String when, @Nullable String words) {
  static EvidenceView of(Evidence evidence, LocalTimes times) {
    return new EvidenceView(
        Wire.name(evidence.kind()),
        evidence.at(),
        when(evidence.at(), times),
        evidence
            .detail()
            .map(detail ->
                (evidence.kind() == Evidence.Kind.CONVERSATION ? "way." : "attempt.outcome.")
                    + detail)
            .orElse(null));
  }

  static String when(Instant at, LocalTimes times) {
    return times.day(times.date(at)) + ", " + times.time(at);
  }
}
