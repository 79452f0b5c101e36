package io.dozvon.web.access;

import io.dozvon.access.CodePassed;
import io.dozvon.access.Entry;
import io.dozvon.access.Login;
import io.dozvon.access.Session;
import io.dozvon.access.SignIn;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Secret;
import io.dozvon.web.problems.FormErrors;
import io.dozvon.web.security.DeviceCookie;
import io.dozvon.web.security.LocalPath;
import io.dozvon.web.security.Origins;
import io.dozvon.web.security.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Login and password in, a session out; of staff the second factor is asked in between.
@Controller
@RequestMapping("/sign-in")
class SignInPage {
  private static final String CODE_PAGE = "sign-in-code";

  private final SignIn signIn;
  private final SessionCookie cookie;
  private final DeviceCookie device;
  private final HalfCookie halfCookie;
  private final FormErrors errors;

  SignInPage(
      SignIn signIn,
      SessionCookie cookie,
      DeviceCookie device,
      HalfCookie halfCookie,
      FormErrors errors) {
    this.signIn = signIn;
    this.cookie = cookie;
    this.device = device;
    this.halfCookie = halfCookie;
    this.errors = errors;
  }

  @GetMapping
  String form(
      @RequestParam(defaultValue = "/") String to,
      @RequestParam(required = false) @Nullable String registered,
      @Nullable Authentication who,
      Model model) {
    if (who != null) {
      return "redirect:" + LocalPath.of(to).text();
    }
    FormErrors.none(model);
    model.addAttribute("registered", registered != null);
    return page("", to, model);
  }

  @PostMapping
  String signIn(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String to,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Answer<Entry> answer =
        signIn.signIn(login, new Secret(password), device.read(request), Origins.of(request));
    return switch (answer) {
      case Answer.Granted<Entry>(Entry.CodeNeeded half) -> {
        halfCookie.set(half, request, response);
        yield "redirect:" + LocalPath.of(to).afterSecondFactor();
      }
      case Answer.Granted<Entry>(Entry.In(Session session)) -> {
        cookie.signIn(session, request, response);
        device.set(Login.parse(login).orElseThrow(), request, response);
        yield "redirect:" + LocalPath.of(to).text();
      }
      case Answer.Refused<Entry>(Refusal refusal) -> {
        errors.say("password", refusal, locale, model);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(login, to, model);
      }
    };
  }

  @GetMapping("/code")
  String code(
      @RequestParam(defaultValue = "/") String to, HttpServletRequest request, Model model) {
    if (halfCookie.read(request).isEmpty()) {
      return "redirect:" + LocalPath.of(to).afterSigningIn();
    }
    FormErrors.none(model);
    return codePage(to, model);
  }

  @PostMapping("/code")
  String secondFactor(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "/") String to,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Entry.CodeNeeded> half = halfCookie.read(request);
    if (half.isEmpty()) {
      return "redirect:" + LocalPath.of(to).afterSigningIn();
    }
    Answer<SignIn.Welcome> answer =
        signIn.secondFactor(half.get(), code, device.read(request), Origins.of(request));
    return switch (answer) {
      case Answer.Granted<SignIn.Welcome>(SignIn.Welcome(var session, var login, var with)) -> {
        halfCookie.forget(request, response);
        cookie.signIn(session, request, response);
        device.set(login, request, response);
        yield with == CodePassed.RECOVERY_CODE
            ? "redirect:/staff/account?recovery"
            : "redirect:" + LocalPath.of(to).text();
      }
      case Answer.Refused<SignIn.Welcome>(Refusal refusal) -> {
        errors.say("code", refusal, locale, model);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield codePage(to, model);
      }
    };
  }

  private static String codePage(String to, Model model) {
    model.addAttribute("to", LocalPath.of(to).text());
    return CODE_PAGE;
  }

  private static String page(String login, String to, Model model) {
    model.addAttribute("login", login);
    model.addAttribute("to", LocalPath.of(to).text());
    return "sign-in";
  }
}
