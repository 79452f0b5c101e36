package io.dozvon.web.registration;

import io.dozvon.access.AccessRefusal;
import io.dozvon.access.Login;
import io.dozvon.access.Session;
import io.dozvon.patients.ConsentDocument;
import io.dozvon.patients.ConsentDocuments;
import io.dozvon.patients.Consents;
import io.dozvon.patients.Draft.Contact;
import io.dozvon.patients.Draft.Identity;
import io.dozvon.patients.DraftToken;
import io.dozvon.patients.PatientRefusal;
import io.dozvon.patients.SelfRegistration;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Secret;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import io.dozvon.web.forms.PersonForm;
import io.dozvon.web.forms.TimeZones;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.security.Origins;
import io.dozvon.web.security.SessionCookie;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is sent from the pages of the registration: taken, it leads to the next page; not taken,
/// the page comes again and says why.
@Controller
@RequestMapping("/register")
class RegistrationActions {
  private final SelfRegistration registration;
  private final Consents consents;
  private final ConsentDocuments documents;
  private final RegistrationView view;
  private final DraftCookie cookie;
  private final SessionCookie sessions;

  RegistrationActions(
      SelfRegistration registration,
      Consents consents,
      ConsentDocuments documents,
      RegistrationView view,
      DraftCookie cookie,
      SessionCookie sessions) {
    this.registration = registration;
    this.consents = consents;
    this.documents = documents;
    this.view = view;
    this.cookie = cookie;
    this.sessions = sessions;
  }

  @PostMapping("/phone")
  String phone(
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String timeZone,
      Visit visit) {
    Form form = Form.empty().with("phone", phone).with("timeZone", timeZone);
    Optional<PhoneNumber> number = PhoneNumber.parse(phone);
    if (number.isEmpty()) {
      return view.show(
          RegistrationStep.PHONE, form.wrong("phone", FormRefusal.PHONE_MALFORMED), visit);
    }
    Contact contact = new Contact(number.get(), visit.language(), TimeZones.read(timeZone));
    return switch (registration.begin(cookie.read(visit.request()), contact, visit.address())) {
      case Granted<DraftToken>(var token) -> {
        cookie.set(token, visit.request(), visit.response());
        yield "redirect:/register";
      }
      case Refused<DraftToken>(AccessRefusal.CodeTooSoon _)
          when view.awaitsCode(number.get(), visit) ->
          RegistrationView.redirect(RegistrationStep.CODE);
      case Refused<DraftToken>(var why) ->
          view.show(RegistrationStep.PHONE, form.wrong("phone", why), visit);
    };
  }

  @PostMapping("/code")
  String code(@RequestParam(defaultValue = "") String code, Visit visit) {
    return goOn(
        new Attempt(RegistrationStep.CODE, Form.empty(), visit),
        token -> registration.confirm(token, code, visit.address()),
        _ -> "code");
  }

  @PostMapping("/code/again")
  String anotherCode(Visit visit) {
    return goOn(
        new Attempt(RegistrationStep.CODE, Form.empty(), visit),
        token -> registration.sendAnotherCode(token, visit.address()),
        _ -> "code");
  }

  /// Where the browser comes back to that reloads the answer, or changes its language.
  @GetMapping("/code/again")
  String backToCode() {
    return RegistrationView.redirect(RegistrationStep.CODE);
  }

  @PostMapping("/login")
  String login(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      Visit visit) {
    return goOn(
        new Attempt(RegistrationStep.LOGIN, Form.empty().with("login", login), visit),
        token ->
            Login.parse(login)
                .map(it -> registration.choose(token, it, new Secret(password), visit.address()))
                .orElse(Answer.refused(new AccessRefusal.LoginMalformed())),
        why -> why.id().startsWith("password") ? "password" : "login");
  }

  @PostMapping("/person")
  String person(@ModelAttribute PersonForm person, Visit visit) {
    Form form = person.checked();
    return form.isFine()
        ? goOn(
            new Attempt(RegistrationStep.PERSON, form, visit),
            token -> registration.introduce(token, identity(person)),
            why -> why instanceof PatientRefusal.AlreadyRegistered ? Form.WHOLE : "birthDate")
        : view.show(RegistrationStep.PERSON, form, visit);
  }

  private static Identity identity(PersonForm person) {
    return new Identity(person.name(), person.born(), person.policyNumber());
  }

  @PostMapping("/consents")
  String consents(
      @RequestParam(name = "agreed", defaultValue = "") Set<String> ticked, Visit visit) {
    Set<String> agreed = inForce(ticked, visit);
    Form form = agreed.size() < ticked.size() ? renewed() : withMissing(agreed, visit);
    return form.isFine()
        ? goOn(
            new Attempt(RegistrationStep.CONSENTS, form, visit),
            token ->
                registration
                    .complete(token, agreed, visit.language(), Origins.of(visit.request()))
                    .map(session -> {
                      signIn(session, visit);
                      return session;
                    }),
            _ -> Form.WHOLE)
        : view.show(RegistrationStep.CONSENTS, form, visit);
  }

  /// What was shown came out of force meanwhile.
  private static Form renewed() {
    return Form.empty().wrong(Form.WHOLE, new PatientRefusal.ConsentChanged());
  }

  private Form withMissing(Set<String> agreed, Visit visit) {
    List<String> missing =
        consents.missingFrom(agreed, visit.language()).stream().map(Wire::name).toList();
    return Form.empty().ticked(agreed).allWrong(missing, new PatientRefusal.ConsentsDue());
  }

  /// Anything else that is sent is nothing that was shown.
  private Set<String> inForce(Set<String> ticked, Visit visit) {
    return documents.current(visit.language()).stream()
        .map(ConsentDocument::hash)
        .filter(ticked::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void signIn(Session session, Visit visit) {
    cookie.clear(visit.request(), visit.response());
    sessions.signIn(session, visit.request(), visit.response());
  }

  /// @param form as typed
  private record Attempt(RegistrationStep at, Form form, Visit visit) {}

  private String goOn(
      Attempt attempt, Function<DraftToken, Answer<?>> step, Function<Refusal, String> field) {
    Optional<DraftToken> token = cookie.read(attempt.visit().request());
    if (token.isEmpty()) {
      return expired(attempt.visit());
    }
    return switch (step.apply(token.get())) {
      case Granted<?> _ ->
          attempt.at() == RegistrationStep.CONSENTS ? "redirect:/cabinet" : "redirect:/register";
      case Refused<?>(PatientRefusal.StepsMissing _) -> "redirect:/register";
      case Refused<?>(PatientRefusal.AlreadyRegistered _) ->
          "redirect:/sign-in?registered&to=/cabinet";
      case Refused<?>(AccessRefusal.LoginTaken why)
          when attempt.at() == RegistrationStep.CONSENTS ->
          view.show(RegistrationStep.LOGIN, Form.empty().wrong("login", why), attempt.visit());
      case Refused<?>(PatientRefusal.RegistrationExpired _) -> expired(attempt.visit());
      case Refused<?>(var why) ->
          view.show(attempt.at(), attempt.form().wrong(field.apply(why), why), attempt.visit());
    };
  }

  /// Back to the beginning, and not without a word.
  private String expired(Visit visit) {
    Form form = Form.empty().wrong(Form.WHOLE, new PatientRefusal.RegistrationExpired());
    return view.show(RegistrationStep.PHONE, form, visit);
  }
}
