package io.dozvon.web.access;

import io.dozvon.staff.InvitationSettings;
import io.dozvon.vocabulary.Secret;
import io.dozvon.web.security.HiddenCookie;
import io.dozvon.web.security.HiddenCookie.SameSite;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a browser keeps of an invitation while it goes through its steps: the token, so that it
/// does not stand in the address of every page, and how far it has come. `Lax`, because the link is
/// opened from a message.
@Component
final class InvitationCookies {
  private static final String PATH = "/invitation";
  private static final HiddenCookie TOKEN =
      new HiddenCookie("dozvon-invitation", PATH, SameSite.LAX);
  private static final HiddenCookie PROOF =
      new HiddenCookie("dozvon-enrolment", PATH, SameSite.LAX);

  private final InvitationSettings settings;

  InvitationCookies(InvitationSettings settings) {
    this.settings = settings;
  }

  Secret token(HttpServletRequest request) {
    return new Secret(TOKEN.read(request).orElse(""));
  }

  Optional<String> proof(HttpServletRequest request) {
    return PROOF.read(request);
  }

  void open(String token, HttpServletRequest request, HttpServletResponse response) {
    TOKEN.set(token, settings.stepFor(), request, response);
  }

  void proved(String proof, HttpServletRequest request, HttpServletResponse response) {
    PROOF.set(proof, settings.stepFor(), request, response);
  }

  void forget(HttpServletRequest request, HttpServletResponse response) {
    TOKEN.clear(request, response);
    PROOF.clear(request, response);
  }
}
