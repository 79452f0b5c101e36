package io.dozvon.web.doctor;

import io.dozvon.dialling.Attempt;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Correction;
import io.dozvon.dialling.Correction.Said;
import io.dozvon.dialling.Outcome;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.Fault;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the timeline.
///
/// @param number of the attempts that may count, which one this is; 0 for the web
/// @param progress `intended`, `dialled`, `ringing`, `picked-up`, or empty once it has its outcome
/// @param outcome as [io.dozvon.telephony.Disposition] is written for machines
/// @param verdict `counted`, `no`, `carrier`, `ours`, `unclear` or `wrong-person`: whether it
///   counts, and if not, why
/// @param correctable whether the doctor can say who or what picked up
/// @param corrected what was said of it: `voicemail`, `wrong-person` or `as-recorded`
/// @param correctedAt when that was said
record AttemptView(
    UUID id,
    String channel,
    int number,
    int of,
    @Nullable String phone,
    Instant at,
    @Nullable String progress,
    @Nullable String outcome,
    @Nullable String verdict,
    @Nullable Integer sip,
    @Nullable Integer q850,
    boolean correctable,
    @Nullable String corrected,
    @Nullable Instant correctedAt) {

  /// Nothing but that one side hung up.
  private static final int NORMAL_CLEARING = 16;

  static List<AttemptView> all(List<Attempt> attempts, int of) {
    List<AttemptView> views = new ArrayList<>();
    int counted = 0;
    for (Attempt attempt : attempts) {
      views.add(view(attempt, counted + 1, of));
      counted += attempt.outcomeSoFar().filter(Outcome::counted).isPresent() ? 1 : 0;
    }
    return views.reversed();
  }

  private static AttemptView view(Attempt attempt, int number, int of) {
    Attempt.Facts facts = attempt.facts();
    var outcome = attempt.outcomeSoFar();
    var correction = outcome.flatMap(Outcome::correction);
    return new AttemptView(
        facts.id().value(),
        Wire.name(facts.channel()),
        facts.channel() == Channel.PHONE ? number : 0,
        of,
        facts.line().map(line -> line.number().masked()).orElse(null),
        outcome.map(Outcome::at).orElse(facts.intendedAt()),
        outcome.isPresent() ? null : progress(attempt.progress()),
        outcome.map(Outcome::disposition).map(Wire::name).orElse(null),
        facts.channel() == Channel.PHONE ? outcome.map(AttemptView::verdict).orElse(null) : null,
        outcome.flatMap(Outcome::sipStatus).filter(status -> status != 200).orElse(null),
        outcome.flatMap(Outcome::q850Cause).filter(cause -> cause != NORMAL_CLEARING).orElse(null),
        attempt.isCorrectable(),
        correction.map(Correction::said).map(Wire::name).orElse(null),
        correction.map(Correction::at).orElse(null));
  }

  private static String progress(Attempt.Progress progress) {
    if (progress.answeredAt().isPresent()) {
      return "picked-up";
    }
    if (progress.ringingAt().isPresent()) {
      return "ringing";
    }
    return progress.dialledAt().isPresent() ? "dialled" : "intended";
  }

  private static @Nullable String verdict(Outcome outcome) {
    if (outcome.correction().map(Correction::said).filter(Said.WRONG_PERSON::equals).isPresent()) {
      return Wire.name(Said.WRONG_PERSON);
    }
    if (outcome.counted()) {
      return "counted";
    }
    if (outcome.correction().map(Correction::said).filter(Said.VOICEMAIL::equals).isPresent()) {
      return "no";
    }
    return outcome
        .fault()
        .map(fault -> isNobodysFault(outcome, fault) ? "no" : Wire.name(fault))
        .orElse(null);
  }

  /// The policy leaves some dispositions uncounted; what we cancelled is no failure.
  private static boolean isNobodysFault(Outcome outcome, Fault fault) {
    return fault == Fault.CALLED || outcome.disposition() == Disposition.CANCELLED;
  }
}
