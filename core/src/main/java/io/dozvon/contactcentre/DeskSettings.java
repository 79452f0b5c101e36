package io.dozvon.contactcentre;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What becomes of a caller whose agent's page is gone.
///
/// @param musicAfter how long the page may be gone until the caller hears music; a page that is
///   loaded anew, or whose connection stumbles, is back before
/// @param again after how long an order is repeated that has not led to anything: the phone of a
///   page that is back may not be registered yet
@Validated
@ConfigurationProperties("dozvon.contact-centre.desk")
public record DeskSettings(
    @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1) @DefaultValue("3s")
        Duration musicAfter,
    @NotNull @DurationMin(millis = 500) @DurationMax(minutes = 1) @DefaultValue("3s")
        Duration again) {}
