package io.dozvon.presence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How presence is kept.
///
/// @param node this node's name, for operators; unique among the nodes of an installation
/// @param silentAfter a page that gave no sign of life for this long does not count as open
/// @param forgetAfter a page that has been silent for this long is deleted
/// @param gatherSigns signs of life that come within this time are written down in one statement
@Validated
@ConfigurationProperties("dozvon.presence")
public record PresenceSettings(
    @NotBlank @DefaultValue("dozvon-1") String node,
    @NotNull @DurationMin(seconds = 5) @DefaultValue("50s") Duration silentAfter,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("10m") Duration forgetAfter,
    @NotNull @DurationMin(millis = 1) @DurationMax(seconds = 2) @DefaultValue("100ms")
        Duration gatherSigns) {}
