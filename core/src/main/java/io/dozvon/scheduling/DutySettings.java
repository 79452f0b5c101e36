package io.dozvon.scheduling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The duty doctor and the waiting room (R6).
///
/// @param speciality of the doctors on duty, as programmes name it; decides the quota and the price
/// @param callWithin how long a doctor who has taken a patient may leave them without a call; then
///   the patient goes back to their place
/// @param absentAfter how long a doctor on duty may have neither a page open nor a patient; then
///   their shift ends
/// @param near how many of those behind see a change of the line at once; the others see it with
///   the next round
/// @param round how often everybody who waits is told how long it will take now
/// @param recent from how many of the last consultations the expected wait is worked out
/// @param recentWithin how old these may be
/// @param assumed how long a consultation is taken to last while there are too few to tell
/// @param placeKeptFor how long whom a doctor had taken and then could not see may go back to where
///   they were
@Validated
@ConfigurationProperties("dozvon.duty")
public record DutySettings(
    @NotBlank @DefaultValue("терапевт") String speciality,
    @NotNull @DurationMin(seconds = 30) @DefaultValue("5m") Duration callWithin,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("15m") Duration absentAfter,
    @Min(1) @Max(1000) @DefaultValue("30") int near,
    @NotNull @DurationMin(seconds = 5) @DefaultValue("30s") Duration round,
    @Min(3) @Max(1000) @DefaultValue("50") int recent,
    @NotNull @DurationMin(hours = 1) @DefaultValue("7d") Duration recentWithin,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("15m") Duration assumed,
    @NotNull @DurationMin(minutes = 0) @DefaultValue("30m") Duration placeKeptFor) {}
