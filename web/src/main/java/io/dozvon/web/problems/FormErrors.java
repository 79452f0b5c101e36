package io.dozvon.web.problems;

import io.dozvon.vocabulary.Refusal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Says what is wrong with a form: each error at its field, for the fragments of `forms.html`.
@Component
public final class FormErrors {
  private static final String ERRORS = "errors";

  private final Problems problems;

  FormErrors(Problems problems) {
    this.problems = problems;
  }

  /// A form that nothing is wrong with as yet.
  public static void none(Model model) {
    model.addAttribute(ERRORS, Map.of());
  }

  /// @param field the name of the field that the refusal is about
  public void say(String field, Refusal refusal, Locale locale, Model model) {
    sayAll(Map.of(field, refusal), locale, model);
  }

  /// @param refusals by the name of the field that each is about, in the order of the page
  public void sayAll(Map<String, Refusal> refusals, Locale locale, Model model) {
    Map<String, String> errors = new LinkedHashMap<>();
    refusals.forEach((field, refusal) -> errors.put(field, text(refusal, locale)));
    model.addAttribute(ERRORS, errors);
  }

  /// Several at once.
  ///
  /// @param ids what is wrong with a field, e.g. `field-missing`, by the field's name
  public void say(Map<String, String> ids, Locale locale, Model model) {
    Map<String, String> errors = new LinkedHashMap<>();
    ids.forEach((field, id) -> errors.put(field, problems.field(field, id, locale).detail()));
    model.addAttribute(ERRORS, errors);
  }

  private String text(Refusal refusal, Locale locale) {
    return String.valueOf(problems.refused(refusal, locale).getDetail());
  }
}
