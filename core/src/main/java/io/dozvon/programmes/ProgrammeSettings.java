package io.dozvon.programmes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What a consultation costs whom no programme pays for, and when days begin.
///
/// @param privatePrice the promotional offer's price for private persons, in kopecks (R4)
/// @param timeZone in which the days of programmes, policies and quota periods begin
@Validated
@ConfigurationProperties("dozvon.programmes")
public record ProgrammeSettings(
    @PositiveOrZero @DefaultValue("0") long privatePrice,
    @NotNull @DefaultValue("Europe/Moscow") ZoneId timeZone) {}
