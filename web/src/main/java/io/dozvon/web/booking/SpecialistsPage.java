package io.dozvon.web.booking;

import io.dozvon.patients.Patient;
import io.dozvon.programmes.Speciality;
import io.dozvon.scheduling.Appointments;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.forms.PersonForm;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.patient.OwnRecord;
import io.dozvon.web.times.LocalTimes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whom a patient can choose.
@Controller
class SpecialistsPage {
  private final OwnRecord own;
  private final Appointments appointments;
  private final Staff staff;

  SpecialistsPage(OwnRecord own, Appointments appointments, Staff staff) {
    this.own = own;
    this.appointments = appointments;
    this.staff = staff;
  }

  /// A language of the filter.
  record LanguageView(String tag, String name) {}

  @GetMapping("/cabinet/doctors")
  String specialists(
      @RequestParam(defaultValue = "") String speciality,
      @RequestParam(defaultValue = "") String language,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    Patient patient = own.of(who, visit.request());
    LocalTimes times = new LocalTimes(patient.timeZone(), patient.language().locale());
    List<Doctor> all = staff.specialists();
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("speciality", speciality);
    visit.model().addAttribute("language", language);
    visit.model().addAttribute("specialities", specialities(all));
    visit.model().addAttribute("languages", languages(all, times.locale()));
    visit
        .model()
        .addAttribute(
            "specialists",
            appointments
                .specialists(
                    PersonForm.written(speciality).map(Speciality::new),
                    PersonForm.written(language).map(Locale::forLanguageTag))
                .stream()
                .map(it -> SpecialistView.of(it, times))
                .toList());
    return "specialists";
  }

  private static List<String> specialities(List<Doctor> doctors) {
    return doctors.stream()
        .flatMap(doctor -> doctor.speciality().stream())
        .map(it -> new Speciality(it).name())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<LanguageView> languages(List<Doctor> doctors, Locale locale) {
    return doctors.stream()
        .flatMap(doctor -> doctor.languages().stream())
        .distinct()
        .map(it -> new LanguageView(it.toLanguageTag(), it.getDisplayName(locale)))
        .sorted(Comparator.comparing(LanguageView::name))
        .toList();
  }
}
