package io.dozvon.web.problems;

import io.dozvon.vocabulary.Language;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/// Those who have not signed in are answered in the language they prefer, Russian if we do not
/// speak it.
@Configuration(proxyBeanMethods = false)
class Languages {
  @Bean
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(Arrays.stream(Language.values()).map(Language::locale).toList());
    resolver.setDefaultLocale(Language.RUSSIAN.locale());
    return resolver;
  }
}
