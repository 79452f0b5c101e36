package io.dozvon.web.forms;

import io.dozvon.web.problems.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Hands a form to its page, with what is wrong said in the person's language.
@Component
public final class Forms {
  private final FormErrors errors;

  Forms(FormErrors errors) {
    this.errors = errors;
  }

  /// A form that was not taken is answered with 422, so that no machine mistakes it for done.
  public void show(Form form, Visit visit) {
    visit.model().addAttribute("form", form);
    errors.sayAll(form.problems(), visit.locale(), visit.model());
    if (!form.isFine()) {
      visit.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
  }
}
