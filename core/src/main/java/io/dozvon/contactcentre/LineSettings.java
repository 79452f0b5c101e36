package io.dozvon.contactcentre;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.vocabulary.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the line and its agents work (R5). What patients read of the line, its number and hours, is
/// in the same group.
///
/// @param exchange which exchange receives the callers; the first one if left out
/// @param seats how many seats (browser phones) the exchange was set up with; each is given to one
///   agent and to nobody later
/// @param seatSecret from which the seats' passwords are derived, as in the exchange's plan;
///   without it nobody can answer in a browser
/// @param ice STUN and TURN servers for the agents' browsers, e.g. `stun:stun.example.org`
/// @param timeZone in which the line's hours are meant
/// @param pageGrace how long an agent who talks through their browser may be without an open page
///   until they are signed off, and their caller waits first in the queue
/// @param pauseUnanswered whether an agent whose phone rang in vain is paused, so that the next
///   caller does not wait for nobody
/// @param wrapUpExtension by how much an agent makes their wrap-up longer at a time
/// @param longestWrapUp how long a wrap-up can be made at most
/// @param showListening whether agents see that a supervisor listens to their call
@Validated
@ConfigurationProperties("dozvon.contact-centre")
public record LineSettings(
    @Nullable ExchangeName exchange,
    @Min(1) @Max(999) @DefaultValue("20") int seats,
    @NotNull @DefaultValue("") Secret seatSecret,
    @DefaultValue List<@NotNull URI> ice,
    @NotNull @DefaultValue("Europe/Moscow") ZoneId timeZone,
    @NotNull @DurationMin(seconds = 1) @DurationMax(minutes = 5) @DefaultValue("15s")
        Duration pageGrace,
    @DefaultValue("true") boolean pauseUnanswered,
    @NotNull @DurationMin(seconds = 5) @DurationMax(minutes = 30) @DefaultValue("60s")
        Duration wrapUpExtension,
    @NotNull @DurationMin(seconds = 5) @DurationMax(hours = 2) @DefaultValue("10m")
        Duration longestWrapUp,
    @DefaultValue("true") boolean showListening) {}
