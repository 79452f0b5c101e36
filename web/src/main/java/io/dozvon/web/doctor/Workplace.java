package io.dozvon.web.doctor;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.problems.Languages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The workplace's page.
@Controller
class Workplace {
  private final Staff staff;
  private final DoctorSnapshots snapshots;

  Workplace(Staff staff, DoctorSnapshots snapshots) {
    this.staff = staff;
    this.snapshots = snapshots;
  }

  @GetMapping("/doctor")
  String workplace(
      @AuthenticationPrincipal Actor.Doctor who, HttpServletRequest request, Model model) {
    Doctor doctor = unlessRefused(staff.look(who.id(), who));
    Languages.answerIn(doctor.language(), request);
    model.addAttribute("me", doctor.id());
    model.addAttribute("name", doctor.name().full());
    model.addAllAttributes(snapshots.model(doctor));
    return "doctor";
  }
}
