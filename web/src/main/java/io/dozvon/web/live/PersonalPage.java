package io.dozvon.web.live;

import io.dozvon.vocabulary.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/// Pages of someone we know are in their language, whatever the browser prefers.
public final class PersonalPage {
  private PersonalPage() {}

  public static void inLanguage(Language language, HttpServletRequest request) {
    Locale locale = language.locale();
    request.setAttribute(
        DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(locale));
  }
}
