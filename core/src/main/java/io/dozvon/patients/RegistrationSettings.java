package io.dozvon.patients;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How patients register themselves.
///
/// @param kept how long an unfinished registration can be gone on with in the same browser
@Validated
@ConfigurationProperties("dozvon.registration")
public record RegistrationSettings(
    @NotNull @DurationMin(minutes = 10) @DefaultValue("3d") Duration kept) {}
