package io.dozvon.web.start;

import io.dozvon.vocabulary.Language;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// Languages are written as everywhere else: `ru`, `en`.
@Component
@ConfigurationPropertiesBinding
final class LanguageSetting implements Converter<String, Language> {
  @Override
  public Language convert(String code) {
    return Language.of(code)
        .orElseThrow(() -> new IllegalArgumentException("ru or en is expected"));
  }
}
