package io.dozvon.web.staff;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import io.dozvon.web.security.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where agents, supervisors and admins begin.
@Controller
class StaffStart {
  private final Members members;

  StaffStart(Members members) {
    this.members = members;
  }

  @GetMapping("/staff")
  String start(Authentication who, Visit visit) {
    Member member = unlessRefused(members.self(SignedIn.sessionOf(who).person()));
    if (member.role() == StaffRole.DOCTOR) {
      return "redirect:/doctor";
    }
    Languages.answerIn(member.language(), visit.request());
    visit.model().addAttribute("name", member.name().full());
    visit.model().addAttribute("role", Wire.name(member.role()));
    return "staff";
  }
}
