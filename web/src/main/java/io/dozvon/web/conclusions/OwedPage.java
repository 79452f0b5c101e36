package io.dozvon.web.conclusions;

import io.dozvon.conclusions.OwedConclusions;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.forms.Visit;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// All conclusions that a doctor has to write.
@Controller
class OwedPage {
  private static final int SHOWN = 200;

  private final OwedConclusions owed;
  private final ConclusionGreeting greeting;

  OwedPage(OwedConclusions owed, ConclusionGreeting greeting) {
    this.owed = owed;
    this.greeting = greeting;
  }

  @GetMapping("/doctor/conclusions")
  String page(@AuthenticationPrincipal Actor.Doctor who, Visit visit) {
    visit.model().addAttribute("zone", greeting.greet(who, visit).timeZone());
    visit.model().addAttribute("owed", owed.of(SHOWN, who));
    return "conclusions-owed-page";
  }
}
