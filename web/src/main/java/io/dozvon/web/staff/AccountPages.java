package io.dozvon.web.staff;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.access.Asker;
import io.dozvon.access.Authenticator;
import io.dozvon.access.Credentials;
import io.dozvon.access.Login;
import io.dozvon.access.Recovery;
import io.dozvon.access.SecondFactors;
import io.dozvon.access.Session;
import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Secret;
import io.dozvon.web.access.QrCode;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import io.dozvon.web.security.DeviceCookie;
import io.dozvon.web.security.SignedIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What somebody who works here keeps of their own: language, password, authenticator, recovery
/// codes. For the last two they show again that it is them.
@Controller
@RequestMapping("/staff/account")
class AccountPages {
  private static final String TO_ACCOUNT = "redirect:/staff/account";

  private final Members members;
  private final Credentials credentials;
  private final SecondFactors secondFactors;
  private final AuthenticatorCookie shown;
  private final DeviceCookie device;
  private final Forms forms;

  AccountPages(
      Members members,
      Credentials credentials,
      SecondFactors secondFactors,
      AuthenticatorCookie shown,
      DeviceCookie device,
      Forms forms) {
    this.members = members;
    this.credentials = credentials;
    this.secondFactors = secondFactors;
    this.shown = shown;
    this.device = device;
    this.forms = forms;
  }

  @GetMapping
  String account(
      @RequestParam(required = false) @Nullable String recovery,
      @RequestParam(required = false) @Nullable String saved,
      Authentication who,
      Visit visit) {
    Person person = SignedIn.sessionOf(who).person();
    Member member = self(person, visit);
    visit.model().addAttribute("login", credentials.loginOf(person).map(Login::text).orElse(""));
    visit.model().addAttribute("language", member.language().code());
    visit.model().addAttribute("secondFactor", secondFactors.isEnrolled(person));
    visit.model().addAttribute("left", secondFactors.recoveryCodesLeft(person));
    visit.model().addAttribute("recovery", recovery != null);
    visit.model().addAttribute("saved", saved);
    return "staff-account";
  }

  private Member self(Person person, Visit visit) {
    Member member = unlessRefused(members.self(person));
    Languages.answerIn(member.language(), visit.request());
    visit.model().addAttribute("name", member.name().full());
    return member;
  }

  @PostMapping("/language")
  String speak(@RequestParam(defaultValue = "") String language, Authentication who) {
    Language.of(language)
        .ifPresent(chosen -> members.speak(SignedIn.sessionOf(who).person(), chosen));
    return TO_ACCOUNT + "?saved=language";
  }

  @GetMapping("/recovery-codes")
  String askForCodes(Authentication who, Visit visit) {
    return asking("recovery-codes", Form.empty(), who, visit);
  }

  @PostMapping("/recovery-codes")
  String renewCodes(
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      Authentication who,
      Visit visit) {
    return switch (shows(password, code, who, visit)) {
      case Answer.Granted<Person>(Person person) ->
          recovery(secondFactors.renewRecovery(person), person, visit);
      case Answer.Refused<Person>(Refusal refusal) ->
          asking("recovery-codes", wrong(refusal), who, visit);
    };
  }

  @GetMapping("/authenticator")
  String askForAuthenticator(Authentication who, Visit visit) {
    return asking("authenticator", Form.empty(), who, visit);
  }

  @PostMapping("/authenticator")
  String begin(
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String code,
      Authentication who,
      Visit visit) {
    return switch (shows(password, code, who, visit)) {
      case Answer.Granted<Person> _ -> {
        shown.set(SignedIn.sessionOf(who).id(), visit.request(), visit.response());
        yield "redirect:/staff/account/authenticator/new";
      }
      case Answer.Refused<Person>(Refusal refusal) ->
          asking("authenticator", wrong(refusal), who, visit);
    };
  }

  private String asking(String what, Form form, Authentication who, Visit visit) {
    self(SignedIn.sessionOf(who).person(), visit);
    forms.show(form, visit);
    visit.model().addAttribute("what", what);
    return "staff-show-yourself";
  }

  /// By the password first: who does not know it uses up no code.
  private Answer<Person> shows(String password, String code, Authentication who, Visit visit) {
    Person person = SignedIn.sessionOf(who).person();
    return credentials
        .prove(person, new Secret(password))
        .then(login -> secondFactors.check(person, code, asker(visit), login))
        .map(_ -> person);
  }

  private static Form wrong(Refusal refusal) {
    return Form.empty()
        .wrong(refusal.id().equals("second-factor-wrong") ? "code" : "password", refusal);
  }

  private Asker asker(Visit visit) {
    return new Asker(visit.address(), device.read(visit.request()));
  }

  @GetMapping("/authenticator/new")
  String newAuthenticator(Authentication who, Visit visit) {
    return toBeAdded(Form.empty(), who, visit);
  }

  private String toBeAdded(Form form, Authentication who, Visit visit) {
    Session session = SignedIn.sessionOf(who);
    Optional<Login> login = credentials.loginOf(session.person());
    if (login.isEmpty() || !shown.isShown(session.id(), visit.request())) {
      return "redirect:/staff/account/authenticator";
    }
    self(session.person(), visit);
    Authenticator authenticator = secondFactors.begin(session.person(), login.get());
    forms.show(form, visit);
    visit.model().addAttribute("code", QrCode.of(authenticator.uri()));
    visit
        .model()
        .addAttribute("secret", authenticator.secret().reveal().replaceAll("(.{4})(?=.)", "$1 "));
    return "staff-authenticator";
  }

  @PostMapping("/authenticator/new")
  String add(@RequestParam(defaultValue = "") String code, Authentication who, Visit visit) {
    Session session = SignedIn.sessionOf(who);
    Person person = session.person();
    Optional<Login> login = credentials.loginOf(person);
    if (login.isEmpty() || !shown.isShown(session.id(), visit.request())) {
      return "redirect:/staff/account/authenticator";
    }
    return switch (secondFactors.prove(person, code, asker(visit), login.get())) {
      case Answer.Granted<Recovery>(Recovery recovery) -> {
        shown.forget(visit.request(), visit.response());
        yield recovery(recovery, person, visit);
      }
      case Answer.Refused<Recovery>(Refusal refusal) ->
          toBeAdded(Form.empty().wrong("code", refusal), who, visit);
    };
  }

  private String recovery(Recovery recovery, Person person, Visit visit) {
    self(person, visit);
    visit.model().addAttribute("codes", recovery.codes().stream().map(Secret::reveal).toList());
    return "staff-recovery";
  }
}
