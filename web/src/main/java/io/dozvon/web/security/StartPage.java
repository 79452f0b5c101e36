package io.dozvon.web.security;

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
  private final SessionCookie cookie;
  private final DevelopmentSettings development;
  private final SmsSettings texts;

  StartPage(SessionCookie cookie, DevelopmentSettings development, SmsSettings texts) {
    this.cookie = cookie;
    this.development = development;
    this.texts = texts;
  }

  @GetMapping("/")
  String start(@Nullable Authentication who, Model model) {
    return switch (who == null ? null : who.getPrincipal()) {
      case Actor.Patient _ -> "redirect:/cabinet";
      case Actor.Doctor _ -> "redirect:/doctor";
      case null, default -> {
        model.addAttribute("development", development.signIn());
        model.addAttribute("messages", texts.gateway() == SmsGateway.SHOW);
        yield "start";
      }
    };
  }

  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    cookie.signOut(request, response);
    return "redirect:/";
  }
}
