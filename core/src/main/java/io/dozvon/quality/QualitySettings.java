package io.dozvon.quality;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How calls are measured.
///
/// @param reportEvery how often a page reports what it measured
/// @param atLeastApart reports of one page's call that come closer than this are refused, but for
///   the one at its end
/// @param lastWordWithin how long after its last report a page may still tell how the call ended
@Validated
@ConfigurationProperties("dozvon.quality")
public record QualitySettings(
    @NotNull @DurationMin(seconds = 3) @DefaultValue("10s") Duration reportEvery,
    @NotNull @DurationMin(millis = 0) @DefaultValue("2s") Duration atLeastApart,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("2m") Duration lastWordWithin) {}
