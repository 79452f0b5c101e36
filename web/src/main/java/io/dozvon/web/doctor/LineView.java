package io.dozvon.web.doctor;

import io.dozvon.presence.DeviceCheckSettings;
import io.dozvon.scheduling.Line;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Handset;
import io.dozvon.web.check.CheckView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who waits for the duty doctor, as a doctor sees it.
///
/// @param since since when the doctor is on duty; null if they are not
/// @param endedInAbsence when their duty was ended because they were gone, if that is news
/// @param longest since when the first one waits; null if nobody does
/// @param longestMinutes how long that is
/// @param busy whether a call of the doctor's own is going on
/// @param deskPhone whether the doctor's desk phone rings instead of the page
record LineView(
    @Nullable Instant since,
    @Nullable Instant endedInAbsence,
    int waiting,
    @Nullable Instant longest,
    long longestMinutes,
    boolean busy,
    boolean deskPhone,
    List<Waiting> first) {

  /// @param reason in the patient's own words, if they said
  /// @param programme by which they are identified; null if they are not
  /// @param check of their devices; null if they made none
  record Waiting(
      UUID id,
      Instant since,
      long minutes,
      int age,
      @Nullable String reason,
      @Nullable String programme,
      @Nullable CheckView check) {}

  static LineView of(
      Line line, Doctor doctor, boolean busy, DeviceCheckSettings needed, Instant now) {
    return new LineView(
        line.onDutySince().orElse(null),
        line.endedInAbsence().orElse(null),
        line.waiting(),
        line.longestSince().orElse(null),
        line.longestSince().map(since -> minutes(since, now)).orElse(0L),
        busy,
        doctor.handset() == Handset.DESK_PHONE,
        line.first().stream().map(place -> waiting(place, needed, now)).toList());
  }

  private static Waiting waiting(Line.Waiting one, DeviceCheckSettings needed, Instant now) {
    return new Waiting(
        one.place().id().value(),
        one.place().joinedAt(),
        minutes(one.place().joinedAt(), now),
        one.age(),
        one.place().reason().orElse(null),
        one.programme().orElse(null),
        one.check().map(check -> CheckView.of(check, needed)).orElse(null));
  }

  private static long minutes(Instant since, Instant now) {
    return Math.max(0, Duration.between(since, now).toMinutes());
  }

  /// Whether the doctor can take somebody now.
  boolean waits() {
    return since != null && waiting > 0;
  }
}
