package io.dozvon.programmes;

import io.dozvon.vocabulary.PhoneNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Whom a patient calls to be identified (R4, R5).
///
/// @param number the contact centre's number in E.164
/// @param hours when it answers, as patients are to read it
@Validated
@ConfigurationProperties("dozvon.contact-centre")
public record ContactCentreSettings(
    @NotNull @DefaultValue("+78005506979") PhoneNumber number,
    @NotBlank @DefaultValue("24/7") String hours) {}
