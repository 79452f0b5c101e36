package io.dozvon.web.access;

import io.dozvon.access.CodeSettings;
import io.dozvon.access.Signatures;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.web.security.HiddenCookie;
import io.dozvon.web.security.HiddenCookie.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How far a browser has come with a new password: signed, so that nobody can say they had proved a
/// number, and for a while only.
@Component
final class ResetCookie {
  private static final String USE = "password-reset";
  private static final HiddenCookie COOKIE =
      new HiddenCookie("dozvon-reset", "/password-reset", SameSite.STRICT);

  private final Signatures signatures;
  private final CodeSettings settings;
  private final Clock clock;

  ResetCookie(Signatures signatures, CodeSettings settings, Clock clock) {
    this.signatures = signatures;
    this.settings = settings;
    this.clock = clock;
  }

  /// @param proved whether the number is known to be theirs
  /// @param at since when it is so
  record Step(PhoneNumber number, boolean proved, Instant at) {
    private static final String SPACE = " ";

    String text() {
      return String.join(SPACE, number.e164(), String.valueOf(proved), at.toString());
    }

    static Step read(String text) {
      String[] parts = text.split(SPACE, 3);
      return new Step(
          new PhoneNumber(parts[0]), Boolean.parseBoolean(parts[1]), Instant.parse(parts[2]));
    }
  }

  Optional<Step> asked(HttpServletRequest request) {
    return COOKIE
        .read(request)
        .flatMap(value -> signatures.read(USE, decoded(value)))
        .map(Step::read)
        .filter(step -> clock.instant().isBefore(step.at().plus(settings.proofFor())));
  }

  Optional<Step> proved(HttpServletRequest request) {
    return asked(request).filter(Step::proved);
  }

  void set(
      PhoneNumber number,
      boolean proved,
      HttpServletRequest request,
      HttpServletResponse response) {
    String step = new Step(number, proved, clock.instant()).text();
    COOKIE.set(encoded(signatures.sign(USE, step)), settings.proofFor(), request, response);
  }

  void forget(HttpServletRequest request, HttpServletResponse response) {
    COOKIE.clear(request, response);
  }

  /// A cookie holds no spaces (RFC 6265, 4.1.1).
  private static String encoded(String text) {
    return text.replace(' ', '|');
  }

  private static String decoded(String value) {
    return value.replace('|', ' ');
  }
}
