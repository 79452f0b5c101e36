package io.dozvon.web.access;

import io.dozvon.access.AccessRefusal;
import io.dozvon.access.Asker;
import io.dozvon.access.CodeSent;
import io.dozvon.access.Codes;
import io.dozvon.notifications.CodeFor;
import io.dozvon.programmes.ContactCentreSettings;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.web.problems.FormErrors;
import io.dozvon.web.security.DeviceCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/// The way to a new password for who has forgotten theirs: the number, and the code sent to it.
/// Whether the number is known is not to be seen here.
@Controller
@RequestMapping("/password-reset")
class PasswordResetPages {
  private static final String NUMBER_PAGE = "password-reset";
  private static final String CODE_PAGE = "password-reset-code";
  private static final String TO_NUMBER = "redirect:/password-reset";
  private static final String TO_CODE = "redirect:/password-reset/code";

  private final Codes codes;
  private final ResetCookie cookie;
  private final DeviceCookie device;
  private final ContactCentreSettings centre;
  private final FormErrors errors;

  PasswordResetPages(
      Codes codes,
      ResetCookie cookie,
      DeviceCookie device,
      ContactCentreSettings centre,
      FormErrors errors) {
    this.codes = codes;
    this.cookie = cookie;
    this.device = device;
    this.centre = centre;
    this.errors = errors;
  }

  @GetMapping
  String number(Model model) {
    FormErrors.none(model);
    model.addAttribute("phone", "");
    model.addAttribute("centre", centre.number());
    return NUMBER_PAGE;
  }

  @PostMapping
  String send(
      @RequestParam(defaultValue = "") String phone,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    model.addAttribute("phone", phone);
    model.addAttribute("centre", centre.number());
    Optional<PhoneNumber> number = PhoneNumber.parse(phone);
    if (number.isEmpty()) {
      errors.say(Map.of("phone", "phone-malformed"), locale, model);
      return wrong(NUMBER_PAGE, response);
    }
    return switch (send(number.get(), locale, request)) {
      case Answer.Granted<CodeSent> _ -> {
        cookie.set(number.get(), false, request, response);
        yield TO_CODE;
      }
      case Answer.Refused<CodeSent>(AccessRefusal.CodeTooSoon _)
          when awaitsCode(number.get(), request) ->
          TO_CODE;
      case Answer.Refused<CodeSent>(Refusal refusal) -> {
        errors.say("phone", refusal, locale, model);
        yield wrong(NUMBER_PAGE, response);
      }
    };
  }

  /// Whether this browser has asked for a code to the number a moment ago.
  private boolean awaitsCode(PhoneNumber number, HttpServletRequest request) {
    return cookie.asked(request).filter(step -> step.number().equals(number)).isPresent();
  }

  private Answer<CodeSent> send(PhoneNumber number, Locale locale, HttpServletRequest request) {
    Language language = Language.of(locale.getLanguage()).orElse(Language.RUSSIAN);
    return codes.send(CodeFor.PASSWORD_RESET, number, language, asker(request));
  }

  private Asker asker(HttpServletRequest request) {
    return new Asker(request.getRemoteAddr(), device.read(request));
  }

  @GetMapping("/code")
  String code(Model model, HttpServletRequest request) {
    FormErrors.none(model);
    return cookie.asked(request).map(step -> codePage(step.number(), model)).orElse(TO_NUMBER);
  }

  @PostMapping("/again")
  String again(
      Locale locale, Model model, HttpServletRequest request, HttpServletResponse response) {
    Optional<PhoneNumber> number = cookie.asked(request).map(ResetCookie.Step::number);
    if (number.isEmpty()) {
      return TO_NUMBER;
    }
    return switch (send(number.get(), locale, request)) {
      case Answer.Granted<CodeSent> _ -> TO_CODE;
      case Answer.Refused<CodeSent>(Refusal refusal) -> {
        errors.say("code", refusal, locale, model);
        yield wrong(codePage(number.get(), model), response);
      }
    };
  }

  /// Where the browser comes back to that reloads the answer, or changes its language.
  @GetMapping("/again")
  String backToCode() {
    return TO_CODE;
  }

  @PostMapping("/code")
  String confirm(
      @RequestParam(defaultValue = "") String code,
      Locale locale,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<PhoneNumber> number = cookie.asked(request).map(ResetCookie.Step::number);
    if (number.isEmpty()) {
      return TO_NUMBER;
    }
    return switch (codes.confirm(CodeFor.PASSWORD_RESET, number.get(), code, asker(request))) {
      case Answer.Granted<PhoneNumber>(var proved) -> {
        cookie.set(proved, true, request, response);
        yield "redirect:" + NewPasswordPage.PATH;
      }
      case Answer.Refused<PhoneNumber>(Refusal refusal) -> {
        errors.say("code", refusal, locale, model);
        yield wrong(codePage(number.get(), model), response);
      }
    };
  }

  private static String codePage(PhoneNumber number, Model model) {
    model.addAttribute("phone", number.masked());
    return CODE_PAGE;
  }

  private static String wrong(String page, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page;
  }
}
