package io.dozvon.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Which passwords are taken and how they are hashed (NIST SP 800-63B, OWASP "Password Storage").
///
/// @param shortest in characters
/// @param longest in characters
/// @param memory what hashing one password needs (Argon2id)
/// @param iterations how often that memory is gone over
/// @param parallelism lanes of one hash
/// @param atOnce how many passwords are hashed at a time; the rest wait
/// @param patience how long one waits before it is told to come back later
@Validated
@ConfigurationProperties("dozvon.passwords")
public record PasswordSettings(
    @Min(8) @DefaultValue("8") int shortest,
    @Min(64) @Max(4096) @DefaultValue("128") int longest,
    @NotNull @DefaultValue("19MB") DataSize memory,
    @Min(1) @DefaultValue("2") int iterations,
    @Min(1) @DefaultValue("1") int parallelism,
    @Min(1) @DefaultValue("4") int atOnce,
    @NotNull @DurationMin(millis = 1) @DefaultValue("10s") Duration patience) {}
