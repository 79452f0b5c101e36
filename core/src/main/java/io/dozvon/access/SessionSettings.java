package io.dozvon.access;

import io.dozvon.vocabulary.LongEnough;
import io.dozvon.vocabulary.Secret;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The sessions of those who use our pages; more about those of staff is in [StaffSignInSettings].
///
/// @param secret signs cookies, keys the hashes of codes and encrypts what authenticators of staff
///   share with us; the same on every node, at least 32 characters. Empty means one made up at
///   start: everybody has to sign in again after a restart, staff have to add their authenticators
///   anew, and there can be one node only
/// @param lifetime how long a patient's session is valid from signing in
/// @param rememberedFor how long a node believes that a session goes on without asking the
///   database; one that is ended at another node may be used there for as long
/// @param seenEvery how often it is noted at most that a session is in use
/// @param keptFor how long a session is kept after its end
@Validated
@ConfigurationProperties("dozvon.session")
public record SessionSettings(
    @NotNull @LongEnough(atLeast = 32, orEmpty = true) @DefaultValue("") Secret secret,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("12h") Duration lifetime,
    @NotNull @DurationMin(millis = 0) @DefaultValue("5s") Duration rememberedFor,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("1m") Duration seenEvery,
    @NotNull @DurationMin(hours = 1) @DefaultValue("90d") Duration keptFor) {}
