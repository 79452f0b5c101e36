package io.dozvon.web.live;

import io.dozvon.vocabulary.Language;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/// Draws a template's fragment outside of any request.
@Component
public final class Drawing {
  private final SpringTemplateEngine templates;

  Drawing(SpringTemplateEngine templates) {
    this.templates = templates;
  }

  public String draw(String template, Language language, Map<String, Object> model) {
    return templates.process(template, Set.of(), new Context(language.locale(), model));
  }
}
