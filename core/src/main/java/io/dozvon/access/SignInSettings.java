package io.dozvon.access;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How often passwords may be guessed at (OWASP "Authentication", "device cookies"). An address is
/// an IPv4 address or an IPv6 /64 network; an IPv6 /48 counts as eight of them.
///
/// @param within the time that the numbers below are for
/// @param perDevice wrong passwords in a browser its owner has signed in with before; counted apart
///   from all others, so that nobody can keep an owner out
/// @param perLoginAndAddress wrong passwords for one login from one address
/// @param perAddress wrong passwords from one address, for whatever logins
/// @param perLogin wrong passwords for one login from anywhere; beyond it every answer in a browser
///   that is not known is late, and none is refused for it
/// @param slowDown how late
/// @param choicesADay how many logins and passwords somebody who registers may try for one number
/// @param deviceKnownFor how long a browser is known after somebody signed in with it
@Validated
@ConfigurationProperties("dozvon.sign-in")
public record SignInSettings(
    @NotNull @DurationMin(minutes = 1) @DefaultValue("15m") Duration within,
    @Min(1) @DefaultValue("10") int perDevice,
    @Min(1) @DefaultValue("10") int perLoginAndAddress,
    @Min(1) @DefaultValue("100") int perAddress,
    @Min(1) @DefaultValue("50") int perLogin,
    @NotNull @DurationMin(millis = 0) @DefaultValue("2s") Duration slowDown,
    @Min(1) @DefaultValue("20") int choicesADay,
    @NotNull @DurationMin(days = 1) @DefaultValue("180d") Duration deviceKnownFor) {}
