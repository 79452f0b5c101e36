package io.dozvon.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How staff sign in: with a second factor, and in sessions that are locked when nobody uses them.
///
/// @param issuer what authenticator apps show beside the login
/// @param lifetime how long a session of staff is valid from signing in
/// @param idle after how long without use such a session is locked; a running call keeps it awake
/// @param codeWithin how long somebody may take for the second factor once their password was right
/// @param recoveryCodes how many recovery codes somebody gets
/// @param perPerson wrong codes for one person within `dozvon.sign-in.within`, in all browsers that
///   nobody has signed in with as them; their own browsers are counted apart
@Validated
@ConfigurationProperties("dozvon.staff-sign-in")
public record StaffSignInSettings(
    @NotBlank @DefaultValue("Dozvon") String issuer,
    @NotNull @DurationMin(minutes = 1) @DefaultValue("12h") Duration lifetime,
    @NotNull @DurationMin(seconds = 1) @DefaultValue("15m") Duration idle,
    @NotNull @DurationMin(seconds = 30) @DefaultValue("5m") Duration codeWithin,
    @Min(4) @Max(20) @DefaultValue("10") int recoveryCodes,
    @Min(1) @DefaultValue("30") int perPerson) {}
