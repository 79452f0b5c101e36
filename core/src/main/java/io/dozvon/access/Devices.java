package io.dozvon.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Browsers that somebody has signed in with before (OWASP, "device cookies"). Proves nothing but
/// that: the password is asked for all the same.
@Component
public class Devices {
  private static final String USE = "device";
  private static final int PARTS = 3;

  private final Signatures signatures;
  private final SignInSettings settings;
  private final Clock clock;

  Devices(Signatures signatures, SignInSettings settings, Clock clock) {
    this.signatures = signatures;
    this.settings = settings;
    this.clock = clock;
  }

  /// For a browser that this login was signed in with just now: `<id>.<issued, seconds from the
  /// epoch>.<the login, as a keyed hash>.<signature>`.
  public String tokenFor(Login login) {
    String claim =
        String.join(
            ".",
            UUID.randomUUID().toString(),
            String.valueOf(clock.instant().getEpochSecond()),
            owner(login));
    return signatures.sign(USE, claim);
  }

  public Duration knownFor() {
    return settings.deviceKnownFor();
  }

  /// @return empty if the token is not ours, is too old, or was another login's
  Optional<DeviceId> recognise(String token, Login login) {
    return signatures
        .read(USE, token)
        .map(claim -> claim.split("\\.", PARTS))
        .filter(parts -> parts[2].equals(owner(login)) && isFresh(Long.parseLong(parts[1])))
        .map(parts -> new DeviceId(UUID.fromString(parts[0])));
  }

  /// Whether one of these logins was signed in with where the token is from.
  boolean isOneOf(String token, Collection<Login> logins) {
    return logins.stream().anyMatch(login -> recognise(token, login).isPresent());
  }

  /// Whether somebody was signed in with where the token is from, whoever it was.
  public boolean isKnown(String token) {
    return signatures.read(USE, token).isPresent();
  }

  private boolean isFresh(long issued) {
    return clock.instant().isBefore(Instant.ofEpochSecond(issued).plus(settings.deviceKnownFor()));
  }

  private String owner(Login login) {
    return signatures.signature("device-owner", login.key());
  }
}
