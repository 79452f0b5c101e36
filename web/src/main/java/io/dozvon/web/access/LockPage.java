package io.dozvon.web.access;

import io.dozvon.access.Locks;
import io.dozvon.access.Session;
import io.dozvon.access.SessionId;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Secret;
import io.dozvon.web.problems.FormErrors;
import io.dozvon.web.problems.RefusedWish;
import io.dozvon.web.security.LocalPath;
import io.dozvon.web.security.LockedSession;
import io.dozvon.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/// A locked session: nothing is shown but a field for the password; unlocked, one goes on where one
/// was. Pages with scripts keep what is typed and ask in the page itself, see [LockActions].
@Controller
@RequestMapping("/lock")
class LockPage {
  private final Locks locks;
  private final Holders holders;
  private final FormErrors errors;
  private final LocaleResolver locales;

  LockPage(Locks locks, Holders holders, FormErrors errors, LocaleResolver locales) {
    this.locks = locks;
    this.holders = holders;
    this.errors = errors;
    this.locales = locales;
  }

  @GetMapping
  String form(
      @RequestParam(defaultValue = "/") String to, HttpServletRequest request, Model model) {
    Optional<Session> locked = LockedSession.of(request);
    if (locked.isEmpty()) {
      return "redirect:" + LocalPath.of(to).text();
    }
    FormErrors.none(model);
    return page(locked.get(), to, request, model);
  }

  @PostMapping
  String unlock(
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Session> locked = LockedSession.of(request);
    if (locked.isEmpty()) {
      return "redirect:" + LocalPath.of(to).text();
    }
    return switch (locks.unlock(locked.get(), new Secret(password))) {
      case Answer.Granted<SessionId> _ -> "redirect:" + LocalPath.of(to).text();
      case Answer.Refused<SessionId>(Refusal refusal) -> {
        String page = page(locked.get(), to, request, model);
        errors.say("password", refusal, locales.resolveLocale(request), model);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page;
      }
    };
  }

  private String page(Session session, String to, HttpServletRequest request, Model model) {
    model.addAttribute("who", holders.holder(session.person(), request).name());
    model.addAttribute("to", LocalPath.of(to).text());
    return "lock";
  }

  /// Its owner leaves the desk.
  @PostMapping("/now")
  String lockNow(Authentication who, HttpServletRequest request) {
    return switch (locks.lockNow(SignedIn.sessionOf(who))) {
      case Answer.Granted<SessionId> _ ->
          "redirect:" + LocalPath.ofReferer(request).afterUnlocking();
      case Answer.Refused<SessionId>(Refusal refusal) -> throw new RefusedWish(refusal);
    };
  }
}
