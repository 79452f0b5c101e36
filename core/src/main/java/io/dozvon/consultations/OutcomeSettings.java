package io.dozvon.consultations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// When a doctor may close a consultation as not rendered by the patient's fault (R15).
///
/// @param noShowAfter how long after the booked time a patient who does not answer counts as not
///   having come
/// @param refusals how often a patient must have declined the call, or picked up and not let it go
///   on, to count as unwilling to talk, whether they had booked a time or not
@Validated
@ConfigurationProperties("dozvon.outcome")
public record OutcomeSettings(
    @NotNull @DurationMin(minutes = 0) @DefaultValue("15m") Duration noShowAfter,
    @Min(1) @Max(10) @DefaultValue("2") int refusals) {}
