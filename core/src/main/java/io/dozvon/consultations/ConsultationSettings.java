package io.dozvon.consultations;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How a consultation runs.
///
/// @param limit how long it may last from the choice of the way, or the answer by phone (R12:
///   thirty minutes)
/// @param warnings how long before its end both sides' pages are told; five minutes and one minute
///   are also spoken
/// @param rejoinGrace how long both sides may be gone before it is closed
/// @param connectWithin how long an awaited leg may take to come: the doctor's own at first, a
///   patient's who answered in the cabinet, anybody's who rejoins
/// @param deskPhoneRing how long a doctor's desk phone rings
/// @param tellWithin how late a patient who was not reached may still be told so by a text (R13)
/// @param cancellableUntil how long a patient may cancel in time (R15): `started`, until the
///   conversation begins, or `called`, until the doctor calls
/// @param retryPauses after which pauses a doctor can have themselves reminded to call again
/// @param doctorGoneAfter how long no page of a doctor who talks through their browser may be open
///   until their leg is ended and the patient is told to wait: a machine that has died tells nobody
@Validated
@ConfigurationProperties("dozvon.consultation")
public record ConsultationSettings(
    @NotNull @DurationMin(seconds = 5) @DefaultValue("30m") Duration limit,
    @NotNull @DefaultValue({"5m", "1m"}) List<@NotNull @DurationMin(seconds = 1) Duration> warnings,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("3m") Duration rejoinGrace,
    @NotNull @DurationMin(seconds = 5) @DefaultValue("45s") Duration connectWithin,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("30s") Duration deskPhoneRing,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("3h") Duration tellWithin,
    @NotNull @DefaultValue("started") CancellableUntil cancellableUntil,
    @NotNull @DefaultValue({"2m", "5m", "15m"})
        List<@NotNull @DurationMin(seconds = 1) @DurationMax(hours = 12) Duration> retryPauses,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("30s") Duration doctorGoneAfter) {

  /// The last moment of a cancellation that is in time.
  public enum CancellableUntil {
    STARTED,
    CALLED;

    public boolean includes(Consultation.Waiting waiting) {
      return this == STARTED || waiting instanceof Consultation.Due;
    }
  }
}
