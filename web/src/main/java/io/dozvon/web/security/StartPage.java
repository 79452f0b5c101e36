package io.dozvon.web.security;

import io.dozvon.access.Sessions;
import io.dozvon.notifications.SmsGateway;
import io.dozvon.notifications.SmsSettings;
import io.dozvon.vocabulary.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Leads everybody to the page that is theirs, and signs out.
@Controller
class StartPage {
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final DevelopmentSettings development;
  private final SmsSettings texts;

  StartPage(
      Sessions sessions, SessionCookie cookie, DevelopmentSettings development, SmsSettings texts) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.development = development;
    this.texts = texts;
  }

  @GetMapping("/")
  String start(@Nullable Authentication who, HttpServletRequest request, Model model) {
    if (LockedSession.of(request).isPresent()) {
      return "redirect:/lock";
    }
    return switch (who == null ? null : who.getPrincipal()) {
      case Actor.Patient _ -> "redirect:/cabinet";
      case Actor.Doctor _ -> "redirect:/doctor";
      case Actor.Staff _ -> "redirect:/staff";
      case null, default -> {
        model.addAttribute("development", development.signIn());
        model.addAttribute("messages", development.signIn() && texts.gateway() == SmsGateway.SHOW);
        yield "start";
      }
    };
  }

  /// Where somebody keeps what is theirs.
  @GetMapping("/account")
  String account(Authentication who) {
    return who.getPrincipal() instanceof Actor.Patient
        ? "redirect:/profile"
        : "redirect:/staff/account";
  }

  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    cookie
        .read(request)
        .flatMap(sessions::find)
        .ifPresent(session -> sessions.end(session.person(), session.id()));
    cookie.signOut(request, response);
    return "redirect:/";
  }
}
