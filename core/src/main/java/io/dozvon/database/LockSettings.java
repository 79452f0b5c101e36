package io.dozvon.database;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The lock that lets one transaction at a time work on a consultation.
///
/// @param abandonedAfter how long its holder may do nothing before the database takes it away: a
///   node that stands still must not hold up the others
@Validated
@ConfigurationProperties("dozvon.lock")
public record LockSettings(
    @NotNull @DurationMin(millis = 500) @DurationMax(minutes = 5) @DefaultValue("3s")
        Duration abandonedAfter) {}
