package io.dozvon.conclusions;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How patients learn of conclusions.
///
/// @param tellWithin how late a patient may still be told by a text that there is one (R16)
@Validated
@ConfigurationProperties("dozvon.conclusions")
public record ConclusionSettings(
    @NotNull @DurationMin(minutes = 1) @DefaultValue("24h") Duration tellWithin) {}
