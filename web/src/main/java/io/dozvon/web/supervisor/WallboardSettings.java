package io.dozvon.web.supervisor;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What supervisors' pages show.
///
/// @param names whether the wallboard names agents, who are seats there otherwise: everybody in the
///   room reads it
/// @param news how long changes of calls and agents are gathered until supervisors' pages are drawn
///   anew
/// @param refresh how often they are drawn anew though nothing changed: the last half hour goes on
@Validated
@ConfigurationProperties("dozvon.wallboard")
public record WallboardSettings(
    @DefaultValue("false") boolean names,
    @NotNull @DurationMin(millis = 100) @DurationMax(seconds = 10) @DefaultValue("500ms")
        Duration news,
    @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 5) @DefaultValue("10s")
        Duration refresh) {}
