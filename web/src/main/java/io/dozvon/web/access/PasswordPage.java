package io.dozvon.web.access;

import io.dozvon.access.Credentials;
import io.dozvon.access.Login;
import io.dozvon.access.PasswordSettings;
import io.dozvon.access.Session;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Secret;
import io.dozvon.web.problems.FormErrors;
import io.dozvon.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/// Another password for who is signed in and knows the old one.
@Controller
@RequestMapping("/password")
class PasswordPage {
  private final Credentials credentials;
  private final PasswordSettings settings;
  private final Holders holders;
  private final FormErrors errors;
  private final LocaleResolver locales;

  PasswordPage(
      Credentials credentials,
      PasswordSettings settings,
      Holders holders,
      FormErrors errors,
      LocaleResolver locales) {
    this.credentials = credentials;
    this.settings = settings;
    this.holders = holders;
    this.errors = errors;
    this.locales = locales;
  }

  @GetMapping
  String form(
      @RequestParam(defaultValue = "false") boolean changed,
      Authentication who,
      HttpServletRequest request,
      Model model) {
    FormErrors.none(model);
    model.addAttribute("changed", changed);
    return page(holders.holder(SignedIn.sessionOf(who).person(), request), model);
  }

  @PostMapping
  String change(
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String fresh,
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Session session = SignedIn.sessionOf(who);
    Holder holder = holders.holder(session.person(), request);
    Answer<Login> answer =
        credentials.changePassword(
            session.person(),
            new Secret(old),
            new Secret(fresh),
            holder.personalWords(),
            session.id());
    return switch (answer) {
      case Answer.Granted<Login> _ -> "redirect:/password?changed=true";
      case Answer.Refused<Login>(Refusal refusal) -> {
        errors.say(fieldOf(refusal), refusal, locales.resolveLocale(request), model);
        model.addAttribute("changed", false);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(holder, model);
      }
    };
  }

  /// What is wrong is wrong with the old one, unless it is said of a password to come.
  private static String fieldOf(Refusal refusal) {
    return switch (refusal.id()) {
      case "password-too-short", "password-too-long", "password-common", "password-personal" ->
          "fresh";
      default -> "old";
    };
  }

  private String page(Holder holder, Model model) {
    model.addAttribute("name", holder.name());
    model.addAttribute("shortest", settings.shortest());
    return "password";
  }
}
