package io.dozvon.web.supervisor;

import io.dozvon.staff.Member;
import io.dozvon.web.forms.Visit;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The wallboard, which is where supervisors begin.
@Controller
class WallboardPage {
  private final Supervisors supervisors;
  private final WallboardSnapshots snapshots;

  WallboardPage(Supervisors supervisors, WallboardSnapshots snapshots) {
    this.supervisors = supervisors;
    this.snapshots = snapshots;
  }

  @GetMapping("/supervisor")
  String wallboard(Authentication who, Visit visit) {
    Member member = supervisors.greet(who, visit);
    visit.model().addAllAttributes(snapshots.model(member.language()));
    return "supervisor-wallboard";
  }
}
