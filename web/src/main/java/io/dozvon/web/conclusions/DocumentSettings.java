package io.dozvon.web.conclusions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How conclusions are made into documents.
///
/// @param atOnce how many a node makes at the same time; each takes a processor and some 30 MB
/// @param patience how long whoever wants one waits for their turn
@Validated
@ConfigurationProperties("dozvon.documents")
public record DocumentSettings(
    @Min(1) @Max(100) @DefaultValue("2") int atOnce,
    @NotNull @DurationMin(millis = 0) @DurationMax(minutes = 1) @DefaultValue("10s")
        Duration patience) {}
