package io.dozvon.notifications;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How notices, texts as well as reports, go out.
///
/// @param poll how often a node looks for what another one left and what is to be tried again
/// @param atOnce how many requests of one channel, texts or reports, a node makes at the same time
/// @param toFinish how long requests that are on their way may take when a node stops
@Validated
@ConfigurationProperties("dozvon.notifications")
public record NotificationSettings(
    @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1) @DefaultValue("1s") Duration poll,
    @Min(1) @Max(100) @DefaultValue("8") int atOnce,
    @NotNull @DurationMin(millis = 0) @DurationMax(minutes = 1) @DefaultValue("5s")
        Duration toFinish) {}
