package io.dozvon.web.access;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Enrolments;
import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Person;
import io.dozvon.web.problems.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/// Looks people up who look at their own sessions and password, and answers in their language.
@Component
final class Holders {
  private final Patients patients;
  private final Staff staff;
  private final Members members;

  Holders(Patients patients, Staff staff, Members members) {
    this.patients = patients;
    this.staff = staff;
    this.members = members;
  }

  Holder holder(Person person, HttpServletRequest request) {
    return switch (person) {
      case Person.OfPatient(var id) -> {
        Patient patient = unlessRefused(patients.look(id, person.actor()));
        Languages.answerIn(patient.language(), request);
        yield new Holder(
            patient.name().full(), patient.timeZone(), List.of(patient.phone().e164()));
      }
      case Person.OfDoctor(var id) -> {
        Doctor doctor = unlessRefused(staff.look(id, person.actor()));
        Languages.answerIn(doctor.language(), request);
        yield new Holder(doctor.name().full(), doctor.timeZone(), Enrolments.words(doctor.name()));
      }
      case Person.OfStaff _ -> {
        Member member = unlessRefused(members.self(person));
        Languages.answerIn(member.language(), request);
        yield new Holder(member.name().full(), member.timeZone(), Enrolments.words(member.name()));
      }
    };
  }
}
