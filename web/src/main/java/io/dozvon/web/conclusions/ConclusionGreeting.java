package io.dozvon.web.conclusions;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import org.springframework.stereotype.Component;

/// Answers a doctor in their language and by their name.
@Component
class ConclusionGreeting {
  private final Staff staff;

  ConclusionGreeting(Staff staff) {
    this.staff = staff;
  }

  Doctor greet(Actor.Doctor who, Visit visit) {
    Doctor doctor = unlessRefused(staff.look(who.id(), who));
    Languages.answerIn(doctor.language(), visit.request());
    visit.model().addAttribute("name", doctor.name().full());
    return doctor;
  }
}
