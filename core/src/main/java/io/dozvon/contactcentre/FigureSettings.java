package io.dozvon.contactcentre;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the line's figures are counted; see `docs/figures.md`.
///
/// @param serviceLevel of whom it is a share: `without-short-abandons`, those who hung up within
///   the short time are left out; `of-all-offered`, they count as not answered
/// @param shortAbandon who waits for no longer than this and hangs up did so within the short time
@Validated
@ConfigurationProperties("dozvon.contact-centre.figures")
public record FigureSettings(
    @NotNull @DefaultValue("without-short-abandons") ServiceLevelFormula serviceLevel,
    @NotNull @DurationMin(seconds = 0) @DurationMax(minutes = 1) @DefaultValue("5s")
        Duration shortAbandon) {}
