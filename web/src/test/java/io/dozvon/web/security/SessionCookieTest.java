package io.dozvon.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.access.Origin;
import io.dozvon.access.Session;
import io.dozvon.access.SessionId;
import io.dozvon.access.SessionSettings;
import io.dozvon.access.Signatures;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Secret;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/// The cookie that says who a browser is: nothing but our own pages' requests may carry it, and no
/// script may read it.
class SessionCookieTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Session SESSION =
      new Session(
          SessionId.random(),
          new Person.OfPatient(PatientId.random()),
          new Origin("127.0.0.1", "a browser"),
          NOW,
          NOW,
          NOW.plus(Duration.ofHours(12)),
          Optional.empty(),
          Optional.empty());

  private final SignedSession signed =
      new SignedSession(
          new Signatures(
              new SessionSettings(
                  new Secret("a-secret-that-is-long-enough-for-it"),
                  Duration.ofHours(12),
                  Duration.ofSeconds(5),
                  Duration.ofMinutes(1),
                  Duration.ofDays(90))));
  private final SessionCookie cookie = new SessionCookie(signed, new CookieCsrfTokenRepository());

  @Test
  void theSessionIsReadFromIt() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setCookies(new Cookie("dozvon-session", signed.write(SESSION.id())));

    assertThat(cookie.read(request)).contains(SESSION.id());
  }

  @Test
  void whatWasMadeUpOrWrittenByAnEarlierVersionIsNobodys() {
    assertThat(signed.read(signed.write(SESSION.id()).replace("2.", "3."))).isEmpty();
    assertThat(signed.read("1.patient." + SESSION.id() + ".1795428000.c2lnbmF0dXJl")).isEmpty();
    assertThat(signed.read("")).isEmpty();
  }

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
    cookie.signIn(SESSION, request, response);
    return attributes(response);
  }

  private static String[] attributes(MockHttpServletResponse response) {
    return Objects.requireNonNull(response.getHeader("Set-Cookie")).split("; ");
  }
}
