package io.dozvon.web.access;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.access.Session;
import io.dozvon.access.SessionId;
import io.dozvon.access.Sessions;
import io.dozvon.web.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;

/// The browsers somebody is signed in with, and a way to sign out of each.
@Controller
@RequestMapping("/sessions")
class SessionsPage {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm (O)");
  private static final String AGAIN = "redirect:/sessions";

  private final Sessions sessions;
  private final Holders holders;
  private final BrowserNames browsers;
  private final LocaleResolver locales;

  SessionsPage(
      Sessions sessions, Holders holders, @Lazy BrowserNames browsers, LocaleResolver locales) {
    this.sessions = sessions;
    this.holders = holders;
    this.browsers = browsers;
    this.locales = locales;
  }

  @GetMapping
  String list(Authentication who, HttpServletRequest request, Model model) {
    Session own = SignedIn.sessionOf(who);
    Holder holder = holders.holder(own.person(), request);
    DateTimeFormatter time = TIME.withLocale(locales.resolveLocale(request));
    model.addAttribute("name", holder.name());
    model.addAttribute(
        "sessions",
        sessions.list(own.person()).stream()
            .map(session -> view(session, own.id(), holder.zone(), time))
            .toList());
    return "sessions";
  }

  private SessionView view(Session session, SessionId own, ZoneId zone, DateTimeFormatter time) {
    return new SessionView(
        session.id().toString(),
        browsers.nameOf(session.origin().userAgent()).orElse(null),
        session.origin().address(),
        told(session.openedAt(), zone, time),
        told(session.seenAt(), zone, time),
        session.id().equals(own));
  }

  private static String told(Instant moment, ZoneId zone, DateTimeFormatter time) {
    return time.format(moment.atZone(zone));
  }

  @PostMapping("/{id}/end")
  String end(@PathVariable UUID id, Authentication who) {
    unlessRefused(sessions.end(SignedIn.sessionOf(who).person(), new SessionId(id)));
    return AGAIN;
  }

  @PostMapping("/end-others")
  String endOthers(Authentication who) {
    Session own = SignedIn.sessionOf(who);
    sessions.endAll(own.person(), Optional.of(own.id()));
    return AGAIN;
  }
}
