package io.dozvon.web.forms;

import io.dozvon.access.Session;
import io.dozvon.patients.Signature;
import io.dozvon.vocabulary.Language;
import io.dozvon.web.security.Origins;
import io.dozvon.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;

/// One request for a page, and the page being made for it.
public record Visit(HttpServletRequest request, HttpServletResponse response, Model model) {
  public Locale locale() {
    return RequestContextUtils.getLocale(request);
  }

  public Language language() {
    return Language.of(locale().getLanguage()).orElse(Language.RUSSIAN);
  }

  /// The IP address it came from, as the service saw it.
  public String address() {
    return Origins.of(request).address();
  }

  /// With which a signed-in patient vouches for what they do here.
  public Signature.InSession signature() {
    Session session =
        SignedIn.sessionOf(
            Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication()));
    return new Signature.InSession(session.id().value(), address());
  }
}
