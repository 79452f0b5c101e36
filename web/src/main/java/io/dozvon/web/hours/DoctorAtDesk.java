package io.dozvon.web.hours;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import io.dozvon.web.times.LocalTimes;
import org.springframework.stereotype.Component;

/// What a signed-in doctor's page begins with: their own record, and answers in their language.
@Component
class DoctorAtDesk {
  private final Staff staff;

  DoctorAtDesk(Staff staff) {
    this.staff = staff;
  }

  Doctor greet(Actor.Doctor who, Visit visit) {
    Doctor doctor = unlessRefused(staff.look(who.id(), who));
    Languages.answerIn(doctor.language(), visit.request());
    visit.model().addAttribute("name", doctor.name().full());
    return doctor;
  }

  static LocalTimes timesOf(Doctor doctor) {
    return new LocalTimes(doctor.timeZone(), doctor.language().locale());
  }
}
