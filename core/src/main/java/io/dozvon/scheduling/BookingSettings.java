package io.dozvon.scheduling;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How patients book a time with a doctor (R7, R8).
///
/// @param earliest how far from now the first slot is that may be booked
/// @param furthest how far from now the last one is
/// @param reminders how long before an appointment its patient is reminded by a text; empty for
///   never
/// @param lookEvery how often a node looks whether somebody is to be reminded, whether hours are to
///   be offered by a doctor's working week, and whether an appointment begins
@Validated
@ConfigurationProperties("dozvon.booking")
public record BookingSettings(
    @NotNull @DurationMin(seconds = 0) @DefaultValue("30m") Duration earliest,
    @NotNull @DurationMin(days = 1) @DefaultValue("60d") Duration furthest,
    @NotNull @DefaultValue({"24h", "1h"})
        List<@NotNull @DurationMin(minutes = 1) Duration> reminders,
    @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 10) @DefaultValue("20s")
        Duration lookEvery) {

  Instant firstStart(Instant now) {
    return now.plus(earliest);
  }

  Instant lastStart(Instant now) {
    return now.plus(furthest);
  }

  /// When to remind next of an appointment.
  ///
  /// @return empty if there is nothing left to remind of
  Optional<Instant> nextReminder(Slot slot, Instant now) {
    return reminders.stream()
        .map(before -> slot.start().minus(before))
        .filter(at -> at.isAfter(now))
        .min(Comparator.naturalOrder());
  }
}
