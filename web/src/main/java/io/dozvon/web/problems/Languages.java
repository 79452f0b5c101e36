package io.dozvon.web.problems;

import io.dozvon.vocabulary.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/// Whom we know is answered in their language; others in the one they chose, else in the one their
/// browser prefers, Russian if we do not speak it.
@Configuration(proxyBeanMethods = false)
public class Languages {
  private static final String KNOWN = Languages.class.getName();

  /// From now on this request is answered in the language of the person it is about.
  public static void answerIn(Language language, HttpServletRequest request) {
    request.setAttribute(KNOWN, language.locale());
  }

  private static Optional<Language> chosen(HttpServletRequest request) {
    return LanguageChoice.COOKIE.read(request).flatMap(Language::of);
  }

  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver =
        new AcceptHeaderLocaleResolver() {
          @Override
          public Locale resolveLocale(HttpServletRequest request) {
            return request.getAttribute(KNOWN) instanceof Locale known
                ? known
                : chosen(request).map(Language::locale).orElse(super.resolveLocale(request));
          }
        };
    resolver.setSupportedLocales(Arrays.stream(Language.values()).map(Language::locale).toList());
    resolver.setDefaultLocale(Language.RUSSIAN.locale());
    return resolver;
  }
}
