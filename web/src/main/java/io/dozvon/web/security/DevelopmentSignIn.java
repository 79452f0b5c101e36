package io.dozvon.web.security;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.access.AccessRefusal;
import io.dozvon.access.Doorkeeper;
import io.dozvon.access.Sessions;
import io.dozvon.notifications.SmsGateway;
import io.dozvon.notifications.SmsSettings;
import io.dozvon.patients.Patients;
import io.dozvon.staff.Member;
import io.dozvon.staff.MemberStanding;
import io.dozvon.staff.Members;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.problems.RefusedWish;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Lets anybody be anybody. Exists only where `dozvon.development.sign-in` is true: for the demo
/// and for trying out. Whom somebody chose to be is in the audit trail as read by
/// `development-sign-in`.
@Controller
@RequestMapping("/dev/sign-in")
@ConditionalOnBooleanProperty("dozvon.development.sign-in")
class DevelopmentSignIn {
  private static final int SHOWN = 50;
  private static final Actor.Admin DEVELOPER = new Actor.Admin("development-sign-in");

  private final Patients patients;
  private final Staff staff;
  private final Members members;
  private final Sessions sessions;
  private final Doorkeeper doorkeeper;
  private final SmsSettings texts;
  private final SessionCookie cookie;

  DevelopmentSignIn(
      Patients patients,
      Staff staff,
      Members members,
      Sessions sessions,
      Doorkeeper doorkeeper,
      SmsSettings texts,
      SessionCookie cookie) {
    this.patients = patients;
    this.staff = staff;
    this.members = members;
    this.sessions = sessions;
    this.doorkeeper = doorkeeper;
    this.texts = texts;
    this.cookie = cookie;
  }

  @GetMapping
  String choose(Model model) {
    model.addAttribute("patients", patients.list(SHOWN, DEVELOPER));
    model.addAttribute("doctors", staff.list(SHOWN, DEVELOPER));
    model.addAttribute(
        "members",
        unlessRefused(members.list(SHOWN, DEVELOPER)).stream()
            .map(MemberStanding::member)
            .filter(member -> member.person() instanceof Person.OfStaff)
            .map(Colleague::of)
            .toList());
    model.addAttribute("messages", texts.gateway() == SmsGateway.SHOW);
    return "development-sign-in";
  }

  @PostMapping("/patient")
  String asPatient(
      @RequestParam UUID id, HttpServletRequest request, HttpServletResponse response) {
    PatientId patient = unlessRefused(patients.look(new PatientId(id), DEVELOPER)).id();
    signIn(new Person.OfPatient(patient), request, response);
    return "redirect:/cabinet";
  }

  @PostMapping("/doctor")
  String asDoctor(@RequestParam UUID id, HttpServletRequest request, HttpServletResponse response) {
    DoctorId doctor = unlessRefused(staff.look(new DoctorId(id), DEVELOPER)).id();
    Person person = new Person.OfDoctor(doctor);
    if (!doorkeeper.admits(person)) {
      throw new RefusedWish(new AccessRefusal.SignInBarred());
    }
    signIn(person, request, response);
    return "redirect:/doctor";
  }

  @PostMapping("/staff")
  String asStaff(@RequestParam UUID id, HttpServletRequest request, HttpServletResponse response) {
    Person person = unlessRefused(members.look(id, DEVELOPER)).member().person();
    if (!doorkeeper.admits(person)) {
      throw new RefusedWish(new AccessRefusal.SignInBarred());
    }
    signIn(person, request, response);
    return "redirect:/staff";
  }

  /// An agent, a supervisor or an admin, as the page shows them.
  record Colleague(UUID id, String name, String role) {
    private static Colleague of(Member member) {
      return new Colleague(member.person().value(), member.name().full(), Wire.name(member.role()));
    }
  }

  private void signIn(Person person, HttpServletRequest request, HttpServletResponse response) {
    cookie.signIn(sessions.open(person, Origins.of(request)), request, response);
  }
}
