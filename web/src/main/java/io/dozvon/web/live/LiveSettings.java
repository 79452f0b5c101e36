package io.dozvon.web.live;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Open pages.
///
/// @param pagesPerPerson how many pages of one person this node keeps connected; opening another
///   disconnects the oldest
/// @param heartbeat how often each page is asked for a sign of life, and its session looked at; at
///   most a third of `dozvon.presence.silent-after`, and less than proxies take for silence
/// @param drawings how many snapshots are drawn at a time; half of them are kept for news while
///   very many pages connect. Each needs a connection to the database
/// @param openings how many pages are being connected at a time; others wait. Together with half of
///   `drawings` fewer than `spring.datasource.hikari.maximum-pool-size`, so that calls always find
///   a connection to the database free
@Validated
@ConfigurationProperties("dozvon.live")
public record LiveSettings(
    @Min(1) @DefaultValue("20") int pagesPerPerson,
    @NotNull @DurationMin(seconds = 1) @DurationMax(seconds = 30) @DefaultValue("15s")
        Duration heartbeat,
    @Min(2) @DefaultValue("8") int drawings,
    @Min(1) @DefaultValue("12") int openings) {}
