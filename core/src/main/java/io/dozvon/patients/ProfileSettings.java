package io.dozvon.patients;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How often a patient may change their own data (R17).
///
/// @param changesADay how often within 24 hours anything at all
/// @param identityChangesADay how often within 24 hours name, birth date or policy number, by which
///   they are found in the insured lists; after that the contact centre helps
@Validated
@ConfigurationProperties("dozvon.profile")
public record ProfileSettings(
    @Min(1) @DefaultValue("20") int changesADay,
    @Min(1) @DefaultValue("5") int identityChangesADay) {}
