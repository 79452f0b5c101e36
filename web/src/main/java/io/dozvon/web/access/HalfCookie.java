package io.dozvon.web.access;

import io.dozvon.access.Entry;
import io.dozvon.access.Signatures;
import io.dozvon.access.StaffSignInSettings;
import io.dozvon.vocabulary.Person;
import io.dozvon.web.security.HiddenCookie;
import io.dozvon.web.security.HiddenCookie.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a browser brings along that has shown the right password, and no second factor yet: signed,
/// and for a while only.
@Component
final class HalfCookie {
  private static final String USE = "half-signed-in";
  private static final String SEPARATOR = ":";
  private static final HiddenCookie COOKIE =
      new HiddenCookie("dozvon-half", "/sign-in", SameSite.STRICT);

  private final Signatures signatures;
  private final StaffSignInSettings settings;

  HalfCookie(Signatures signatures, StaffSignInSettings settings) {
    this.signatures = signatures;
    this.settings = settings;
  }

  Optional<Entry.CodeNeeded> read(HttpServletRequest request) {
    return COOKIE
        .read(request)
        .flatMap(value -> signatures.read(USE, value))
        .map(claim -> claim.split(SEPARATOR, 3))
        .map(parts ->
            new Entry.CodeNeeded(
                Person.of(parts[0], UUID.fromString(parts[1])),
                Instant.ofEpochMilli(Long.parseLong(parts[2]))));
  }

  void set(Entry.CodeNeeded half, HttpServletRequest request, HttpServletResponse response) {
    String claim =
        String.join(
            SEPARATOR,
            half.person().kind(),
            half.person().value().toString(),
            String.valueOf(half.passwordAt().toEpochMilli()));
    COOKIE.set(signatures.sign(USE, claim), settings.codeWithin(), request, response);
  }

  void forget(HttpServletRequest request, HttpServletResponse response) {
    COOKIE.clear(request, response);
  }
}
