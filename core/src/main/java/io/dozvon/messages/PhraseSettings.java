package io.dozvon.messages;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Doctors' canned phrases.
///
/// @param most how many one doctor may have
/// @param longest a phrase may be, in characters
/// @param kept how long one that was deleted can be put back
@Validated
@ConfigurationProperties("dozvon.phrases")
public record PhraseSettings(
    @Min(1) @Max(500) @DefaultValue("100") int most,
    @Min(1) @Max(Phrase.LONGEST) @DefaultValue("1000") int longest,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("1d") Duration kept) {}
