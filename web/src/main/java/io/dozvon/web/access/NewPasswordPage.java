package io.dozvon.web.access;

import io.dozvon.access.Credentials;
import io.dozvon.access.Login;
import io.dozvon.access.PasswordSettings;
import io.dozvon.access.Session;
import io.dozvon.access.Sessions;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Secret;
import io.dozvon.web.access.ResetCookie.Step;
import io.dozvon.web.problems.FormErrors;
import io.dozvon.web.security.DeviceCookie;
import io.dozvon.web.security.Origins;
import io.dozvon.web.security.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The last step to a new password: for who has proved their number, and for one of the logins that
/// are behind it. Who takes it is signed in, here and nowhere else.
@Controller
@RequestMapping(NewPasswordPage.PATH)
class NewPasswordPage {
  static final String PATH = "/password-reset/password";
  private static final String TO_NUMBER = "redirect:/password-reset";

  private final Credentials credentials;
  private final PasswordSettings settings;
  private final Sessions sessions;
  private final ResetCookie proof;
  private final SessionCookie cookie;
  private final DeviceCookie device;
  private final FormErrors errors;

  NewPasswordPage(
      Credentials credentials,
      PasswordSettings settings,
      Sessions sessions,
      ResetCookie proof,
      SessionCookie cookie,
      DeviceCookie device,
      FormErrors errors) {
    this.credentials = credentials;
    this.settings = settings;
    this.sessions = sessions;
    this.proof = proof;
    this.cookie = cookie;
    this.device = device;
    this.errors = errors;
  }

  @GetMapping
  String form(Model model, HttpServletRequest request) {
    FormErrors.none(model);
    return proof
        .proved(request)
        .map(step -> page(credentials.behind(step.number()).values(), "", model))
        .orElse(TO_NUMBER);
  }

  @PostMapping
  String save(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Step> step = proof.proved(request);
    if (step.isEmpty()) {
      return TO_NUMBER;
    }
    Map<Person, Login> behind = credentials.behind(step.get().number());
    Optional<Map.Entry<Person, Login>> owner = owner(behind, login);
    if (owner.isEmpty()) {
      errors.say(Map.of("login", "field-missing"), locale, model);
      return wrong(page(behind.values(), "", model), response);
    }
    return switch (reset(step.get(), owner.get(), new Secret(password), request)) {
      case Answer.Granted<Session>(var session) -> {
        proof.forget(request, response);
        device.set(owner.get().getValue(), request, response);
        cookie.signIn(session, request, response);
        yield "redirect:/";
      }
      case Answer.Refused<Session>(Refusal refusal) -> {
        errors.say("password", refusal, locale, model);
        yield wrong(page(behind.values(), login, model), response);
      }
    };
  }

  private static String wrong(String page, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page;
  }

  /// Nobody but those who have this number, whatever login is sent.
  private static Optional<Map.Entry<Person, Login>> owner(Map<Person, Login> behind, String login) {
    Optional<Login> wanted = Login.parse(login);
    return behind.entrySet().stream()
        .filter(entry -> wanted.filter(entry.getValue()::equals).isPresent())
        .findFirst();
  }

  private Answer<Session> reset(
      Step step, Map.Entry<Person, Login> owner, Secret password, HttpServletRequest request) {
    Person person = owner.getKey();
    return credentials
        .resetPassword(person, password, List.of(step.number().e164()), step.at())
        .map(_ -> sessions.open(person, Origins.of(request)));
  }

  private String page(Collection<Login> logins, String chosen, Model model) {
    model.addAttribute("logins", logins.stream().map(Login::text).toList());
    model.addAttribute("chosen", chosen);
    model.addAttribute("shortest", settings.shortest());
    return "password-reset-password";
  }
}
