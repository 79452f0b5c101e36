package io.dozvon.quality;

import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// How one leg was over all that was measured of it.
///
/// @param meter of a browser's measuring
/// @param sequence of the last window that went in; an older one comes too late
/// @param seconds how long it was measured
/// @param loss share, 0 to 1
/// @param jitter milliseconds
/// @param roundTrip milliseconds; empty as long as it is not known
/// @param mos 1 to 4.5; the worst is that of the worst window
/// @param latestMos that of the last window
public record LegQuality(
    Whose whose,
    Measurer by,
    Optional<UUID> meter,
    int sequence,
    Instant since,
    Instant until,
    int seconds,
    Optional<String> codec,
    Spread loss,
    Spread jitter,
    Optional<Spread> roundTrip,
    Spread mos,
    double latestMos) {
  /// More than any call lasts.
  private static final int MOST_SECONDS = 86_400;

  /// Whose line it is.
  public record Whose(
      LegId leg, ConsultationId consultation, LegSide side, DoctorId doctor, PatientId patient) {}

  /// On average, and when it was worst.
  public record Spread(double average, double worst) {
    private static Spread of(double value) {
      return new Spread(value, value);
    }

    private Spread and(double value, int before, int more, boolean lowIsWorst) {
      double average = (this.average * before + value * more) / (before + more);
      return new Spread(average, lowIsWorst ? Math.min(worst, value) : Math.max(worst, value));
    }
  }

  static LegQuality first(
      Whose whose, Measurer by, Optional<UUID> meter, int sequence, Window window, Instant at) {
    return new LegQuality(
        whose,
        by,
        meter,
        sequence,
        at.minusSeconds(window.seconds()),
        at,
        window.seconds(),
        window.codec(),
        Spread.of(window.loss()),
        Spread.of(window.jitterMillis()),
        window.roundTripMillis().map(Spread::of),
        Spread.of(window.mos()),
        window.mos());
  }

  LegQuality and(int number, Window window, Instant at) {
    int more = window.seconds();
    return new LegQuality(
        whose,
        by,
        meter,
        number,
        since,
        at,
        Math.min(MOST_SECONDS, seconds + more),
        window.codec().or(() -> codec),
        loss.and(window.loss(), seconds, more, false),
        jitter.and(window.jitterMillis(), seconds, more, false),
        window
            .roundTripMillis()
            .map(millis ->
                roundTrip
                    .map(known -> known.and(millis, seconds, more, false))
                    .orElse(Spread.of(millis)))
            .or(() -> roundTrip),
        mos.and(window.mos(), seconds, more, true),
        window.mos());
  }

  /// Over the whole call.
  public Grade grade() {
    return Grade.of(mos.average());
  }

  /// When it was worst.
  public Grade worstGrade() {
    return Grade.of(mos.worst());
  }

  /// Just now, while the call goes on.
  public Grade latestGrade() {
    return Grade.of(latestMos);
  }
}
