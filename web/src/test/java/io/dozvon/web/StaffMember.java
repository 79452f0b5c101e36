package io.dozvon.web;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/// Somebody who works here and goes the real way in, as a browser without scripts does.
final class StaffMember {
  static final String PASSWORD = "correct horse battery";
  private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
  private static final Pattern LINK = Pattern.compile("/invitation/[A-Za-z0-9_-]+");

  final Http browser;
  final UUID id;
  final String login = "nina-" + ThreadLocalRandom.current().nextLong(1L << 40);
  String secret = "";
  String recoveryPage = "";

  private StaffMember(String address, UUID id) {
    this.browser = new Http(address);
    this.id = id;
  }

  /// With a login, a password and an authenticator, signed in.
  static StaffMember enrolled(Http admin, String address, String role) {
    Http.Reply invited = invite(admin, role);
    StaffMember member = new StaffMember(address, UUID.fromString(invited.at("id")));
    member.enrols(pathOf(invited.at("link")));
    return member;
  }

  static Http.Reply invite(Http admin, String role) {
    return admin.adminPost(
        "/staff",
        "{\"role\": \"%s\", \"familyName\": \"Орлова\", \"givenName\": \"Нина\"}".formatted(role));
  }

  static String pathOf(String text) {
    Matcher link = LINK.matcher(text);
    if (!link.find()) {
      throw new AssertionError("no link in " + text);
    }
    return link.group();
  }

  /// With the code of half a minute ago, so that the one shown now is still good for signing in. It
  /// may grow too old on its way.
  private void enrols(String link) {
    browser.get(link);
    new Forms(browser)
        .send("/invitation", "/invitation/login", "login", login, "password", PASSWORD);
    secret = secretOn(browser.get("/invitation", "Accept", "text/html").text());
    do {
      recoveryPage =
          new Forms(browser)
              .send("/invitation", "/invitation/authenticator", "code", code(secret, -1))
              .text();
    } while (SECRET.matcher(recoveryPage).find());
    new Forms(browser).send("/invitation", "/invitation/finish");
  }

  static String secretOn(String page) {
    Matcher found = SECRET.matcher(page);
    if (!found.find()) {
      throw new AssertionError("no secret on " + page);
    }
    return found.group(1).replace(" ", "");
  }

  /// What the authenticator shows so many steps of half a minute from now.
  static String code(String secret, int step) {
    TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
    try {
      return app.generateOneTimePasswordString(
          new SecretKeySpec(Base32.decode(secret), "HmacSHA1"),
          Instant.now().plus(app.getTimeStep().multipliedBy(step)));
    } catch (InvalidKeyException e) {
      throw new AssertionError(e);
    }
  }

  String code(int step) {
    return code(secret, step);
  }
}
