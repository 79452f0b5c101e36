package io.dozvon.access;

import io.dozvon.vocabulary.LongEnough;
import io.dozvon.vocabulary.Secret;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The sessions of patients and doctors.
///
/// @param secret signs cookies and keys the hashes of codes; the same on every node, at least 32
///   characters. Empty means one made up at start: everybody has to sign in again after a restart,
///   and there can be one node only
/// @param lifetime how long a session is valid from signing in
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
