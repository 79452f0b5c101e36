package io.dozvon.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/// The cookie that says who a browser is: nothing but our own pages' requests may carry it, and no
/// script may read it.
class SessionCookieTest {
  private static final Actor.Patient PATIENT = new Actor.Patient(new PatientId(UUID.randomUUID()));
  private static final SessionSettings SETTINGS =
      new SessionSettings(new Secret("a-secret-that-is-long-enough-for-it"), Duration.ofHours(12));

  private final SessionCookie cookie =
      new SessionCookie(
          new SignedSession(SETTINGS, Clock.systemUTC()),
          SETTINGS,
          new CookieCsrfTokenRepository());

  @Test
  void scriptsAndForeignPagesCannotUseIt() {
    assertThat(attributesAfterSigningIn(false))
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=43200")
        .doesNotContain("Secure")
        .noneMatch(attribute -> attribute.startsWith("Domain"));
  }

  @Test
  void whoSignedInByHttpsNeverSendsItInTheOpen() {
    assertThat(attributesAfterSigningIn(true))
        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
  }

  @Test
  void signingOutTakesItAway() {
    MockHttpServletResponse response = new MockHttpServletResponse();

    cookie.signOut(new MockHttpServletRequest(), response);

    assertThat(attributes(response))
        .contains("dozvon-session=", "Max-Age=0", "HttpOnly", "SameSite=Lax", "Path=/");
  }

  private String[] attributesAfterSigningIn(boolean https) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setSecure(https);
    MockHttpServletResponse response = new MockHttpServletResponse();
    cookie.signIn(PATIENT, request, response);
    return attributes(response);
  }

  private static String[] attributes(MockHttpServletResponse response) {
    return Objects.requireNonNull(response.getHeader("Set-Cookie")).split("; ");
  }
}
