package io.dozvon.web.security;

import io.dozvon.vocabulary.LongEnough;
import io.dozvon.vocabulary.Secret;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The session cookie of patients and doctors.
///
/// @param secret signs it; the same on every node, at least 32 characters. Empty means one made up
///   at start: everybody has to sign in again after a restart, and there can be one node only
/// @param lifetime how long it is valid from signing in
@Validated
@ConfigurationProperties("dozvon.session")
public record SessionSettings(
    @NotNull @LongEnough(atLeast = 32, orEmpty = true) @DefaultValue("") Secret secret,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("12h") Duration lifetime) {}
