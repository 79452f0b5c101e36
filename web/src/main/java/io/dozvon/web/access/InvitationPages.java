package io.dozvon.web.access;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.access.AccessRefusal;
import io.dozvon.access.Asker;
import io.dozvon.access.Login;
import io.dozvon.access.PasswordSettings;
import io.dozvon.access.Recovery;
import io.dozvon.access.Session;
import io.dozvon.staff.EnrolmentStep;
import io.dozvon.staff.Enrolments;
import io.dozvon.staff.Member;
import io.dozvon.staff.Progress;
import io.dozvon.staff.StaffRefusal;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Secret;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import io.dozvon.web.problems.RefusedWish;
import io.dozvon.web.security.DeviceCookie;
import io.dozvon.web.security.Origins;
import io.dozvon.web.security.SessionCookie;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What an invitation leads through: login and password, the authenticator, the recovery codes. The
/// page is always that of the next step, wherever somebody left off.
@Controller
@RequestMapping("/invitation")
class InvitationPages {
  private static final String NEXT = "redirect:/invitation";

  private final Enrolments enrolments;
  private final InvitationCookies cookies;
  private final SessionCookie session;
  private final DeviceCookie device;
  private final PasswordSettings passwords;
  private final Forms forms;

  InvitationPages(
      Enrolments enrolments,
      InvitationCookies cookies,
      SessionCookie session,
      DeviceCookie device,
      PasswordSettings passwords,
      Forms forms) {
    this.enrolments = enrolments;
    this.cookies = cookies;
    this.session = session;
    this.device = device;
    this.passwords = passwords;
    this.forms = forms;
  }

  /// The link itself. It changes nothing, so that a messenger that looks at it uses nothing up.
  @GetMapping("/{token}")
  String open(@PathVariable String token, Visit visit) {
    unlessRefused(enrolments.invited(new Secret(token)));
    cookies.open(token, visit.request(), visit.response());
    return NEXT;
  }

  @GetMapping
  String next(Visit visit) {
    return page(Form.empty(), visit);
  }

  private String page(Form form, Visit visit) {
    Secret token = cookies.token(visit.request());
    Member member = unlessRefused(enrolments.invited(token));
    Languages.answerIn(member.language(), visit.request());
    EnrolmentStep step = unlessRefused(enrolments.step(token, cookies.proof(visit.request())));
    forms.show(form, visit);
    visit.model().addAttribute("invited", member.name().full());
    visit.model().addAttribute("shortest", passwords.shortest());
    return page(step, visit);
  }

  private static String page(EnrolmentStep step, Visit visit) {
    return switch (step) {
      case EnrolmentStep.ChooseLogin _ -> "invitation-login";
      case EnrolmentStep.ChoosePassword(Login login) ->
          withLogin("invitation-password", login, visit);
      case EnrolmentStep.ProvePassword(Login login) -> withLogin("invitation-proof", login, visit);
      case EnrolmentStep.AddAuthenticator(Login login, var authenticator) -> {
        visit.model().addAttribute("code", QrCode.of(authenticator.uri()));
        visit.model().addAttribute("secret", grouped(authenticator.secret()));
        yield withLogin("invitation-authenticator", login, visit);
      }
      case EnrolmentStep.ShowCode(Login login) -> withLogin("invitation-code", login, visit);
      case EnrolmentStep.KeepCodes(Login login) -> withLogin("invitation-codes", login, visit);
    };
  }

  private static String withLogin(String page, Login login, Visit visit) {
    visit.model().addAttribute("login", login.text());
    return page;
  }

  /// Easier to type in groups of four.
  static String grouped(Secret secret) {
    return secret.reveal().replaceAll("(.{4})(?=.)", "$1 ");
  }

  @PostMapping("/login")
  String chooseLogin(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      Visit visit) {
    Form form = Form.empty().with("login", login);
    Optional<Login> chosen = Login.parse(login);
    if (chosen.isEmpty()) {
      Refusal why =
          login.isBlank() ? FormRefusal.FIELD_MISSING : new AccessRefusal.LoginMalformed();
      return page(form.wrong("login", why), visit);
    }
    Secret token = cookies.token(visit.request());
    return went(
        enrolments.chooseLogin(token, chosen.get(), new Secret(password)),
        refusal -> form.wrong(refusal.id().equals("login-taken") ? "login" : "password", refusal),
        visit);
  }

  @PostMapping("/password")
  String choosePassword(@RequestParam(defaultValue = "") String password, Visit visit) {
    return went(
        enrolments.choosePassword(cookies.token(visit.request()), new Secret(password)),
        refusal -> Form.empty().wrong("password", refusal),
        visit);
  }

  @PostMapping("/proof")
  String provePassword(@RequestParam(defaultValue = "") String password, Visit visit) {
    return went(
        enrolments.provePassword(cookies.token(visit.request()), new Secret(password)),
        refusal -> Form.empty().wrong("password", refusal),
        visit);
  }

  @PostMapping("/authenticator")
  String addAuthenticator(@RequestParam(defaultValue = "") String code, Visit visit) {
    return went(
        enrolments.addAuthenticator(
            cookies.token(visit.request()), cookies.proof(visit.request()), code, asker(visit)),
        refusal -> Form.empty().wrong("code", refusal),
        visit);
  }

  @PostMapping("/code")
  String showCode(@RequestParam(defaultValue = "") String code, Visit visit) {
    return went(
        enrolments.showCode(
            cookies.token(visit.request()),
            cookies.proof(visit.request()),
            code,
            asker(visit),
            Origins.of(visit.request())),
        refusal -> Form.empty().wrong("code", refusal),
        visit);
  }

  /// Other recovery codes, for who could not keep those they were shown.
  @PostMapping("/codes")
  String otherCodes(Visit visit) {
    return went(
        enrolments.otherCodes(cookies.token(visit.request()), cookies.proof(visit.request())),
        refusal -> Form.empty().wrong(Form.WHOLE, refusal),
        visit);
  }

  /// Where the browser comes back to that reloads an answer.
  @GetMapping({"/login", "/password", "/proof", "/authenticator", "/code", "/codes", "/finish"})
  String again() {
    return NEXT;
  }

  @PostMapping("/finish")
  String finish(Visit visit) {
    Answer<Session> answer =
        enrolments.finish(
            cookies.token(visit.request()),
            cookies.proof(visit.request()),
            Origins.of(visit.request()));
    return switch (answer) {
      case Answer.Granted<Session>(Session opened) -> in(opened, visit);
      case Answer.Refused<Session>(StaffRefusal.StepTaken _) -> NEXT;
      case Answer.Refused<Session>(Refusal refusal) -> throw new RefusedWish(refusal);
    };
  }

  private Asker asker(Visit visit) {
    return new Asker(visit.address(), device.read(visit.request()));
  }

  private String went(Answer<Progress> answer, Function<Refusal, Form> wrong, Visit visit) {
    return switch (answer) {
      case Answer.Granted<Progress>(Progress(_, _, Optional<Session> done)) when done.isPresent() ->
          in(done.get(), visit);
      case Answer.Granted<Progress>(Progress(String proof, Optional<Recovery> recovery, _)) -> {
        cookies.proved(proof, visit.request(), visit.response());
        yield recovery.map(codes -> shown(codes, visit)).orElse(NEXT);
      }
      case Answer.Refused<Progress>(StaffRefusal.StepTaken _) -> NEXT;
      case Answer.Refused<Progress>(Refusal refusal) -> page(wrong.apply(refusal), visit);
    };
  }

  private String shown(Recovery recovery, Visit visit) {
    Member member = unlessRefused(enrolments.invited(cookies.token(visit.request())));
    Languages.answerIn(member.language(), visit.request());
    visit.model().addAttribute("invited", member.name().full());
    visit.model().addAttribute("codes", recovery.codes().stream().map(Secret::reveal).toList());
    return "invitation-recovery";
  }

  private String in(Session opened, Visit visit) {
    cookies.forget(visit.request(), visit.response());
    session.signIn(opened, visit.request(), visit.response());
    enrolments
        .loginOf(opened)
        .ifPresent(login -> device.set(login, visit.request(), visit.response()));
    return "redirect:/";
  }
}
