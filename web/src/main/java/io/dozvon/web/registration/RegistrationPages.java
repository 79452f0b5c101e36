package io.dozvon.web.registration;

import io.dozvon.patients.Draft;
import io.dozvon.patients.Draft.Account;
import io.dozvon.patients.Draft.Identity;
import io.dozvon.patients.Draft.Ready;
import io.dozvon.patients.Draft.WithLogin;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.PersonForm;
import io.dozvon.web.forms.Visit;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The pages of the registration. Whoever comes to one too early is led to the one that is next.
@Controller
@RequestMapping("/register")
class RegistrationPages {
  private final RegistrationView view;

  RegistrationPages(RegistrationView view) {
    this.view = view;
  }

  @GetMapping
  String resume(Visit visit) {
    return RegistrationView.redirect(RegistrationStep.next(view.draft(visit)));
  }

  @GetMapping("/{name:phone|code|login|person|consents}")
  String page(@PathVariable String name, Visit visit) {
    RegistrationStep step = Wire.read(RegistrationStep.class, name);
    Optional<Draft> draft = view.draft(visit);
    return step.isOpen(draft)
        ? view.show(step, draft.map(it -> known(step, it)).orElse(Form.empty()), visit)
        : RegistrationView.redirect(RegistrationStep.next(draft));
  }

  /// What was filled in before, for those who go back.
  private static Form known(RegistrationStep step, Draft draft) {
    return switch (step) {
      case PHONE ->
          Form.empty()
              .with("phone", draft.contact().phone().international())
              .with("timeZone", draft.contact().timeZone().getId());
      case LOGIN ->
          account(draft)
              .map(it -> Form.empty().with("login", it.login().text()))
              .orElse(Form.empty());
      case PERSON -> draft instanceof Ready ready ? person(ready.identity()) : Form.empty();
      case CODE, CONSENTS -> Form.empty();
    };
  }

  private static Form person(Identity identity) {
    return PersonForm.of(identity.name(), identity.birthDate(), identity.policy()).form();
  }

  private static Optional<Account> account(Draft draft) {
    return switch (draft) {
      case WithLogin(_, var account) -> Optional.of(account);
      case Ready(_, var account, _) -> Optional.of(account);
      case Draft.Unconfirmed _, Draft.Confirmed _ -> Optional.empty();
    };
  }
}
