package io.dozvon.web.profile;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.access.AccessRefusal;
import io.dozvon.notifications.Notifications;
import io.dozvon.notifications.ReportSettings;
import io.dozvon.patients.Patient;
import io.dozvon.patients.PatientRefusal;
import io.dozvon.patients.Profiles;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Secret;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.TimeZones;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.patient.OwnRecord;
import io.dozvon.web.times.ZoneChoice;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a patient reads and changes their own data.
@Controller
@RequestMapping("/profile")
class ProfilePages {
  private static final int SHOWN = 50;
  private static final String TO_CODE = "redirect:/profile/phone/code";

  private final Profiles profiles;
  private final OwnRecord own;
  private final Notifications notifications;
  private final ReportSettings reporting;
  private final ZoneChoice zones;
  private final Forms forms;

  ProfilePages(
      Profiles profiles,
      OwnRecord own,
      Notifications notifications,
      ReportSettings reporting,
      ZoneChoice zones,
      Forms forms) {
    this.profiles = profiles;
    this.own = own;
    this.notifications = notifications;
    this.reporting = reporting;
    this.zones = zones;
    this.forms = forms;
  }

  @GetMapping
  String profile(@AuthenticationPrincipal Actor.Patient who, Visit visit) {
    Patient patient = own.of(who, visit.request());
    return show(patient, ProfileForm.of(patient), visit);
  }

  @PostMapping
  String change(
      @ModelAttribute ProfileForm typed, @AuthenticationPrincipal Actor.Patient who, Visit visit) {
    Patient patient = own.of(who, visit.request());
    Form form = typed.checked();
    if (!form.isFine()) {
      return show(patient, form, visit);
    }
    return switch (profiles.change(
        patient.id(), typed.profile(), typed.seen(), visit.signature())) {
      case Granted<Patient> _ -> "redirect:/profile?saved";
      case Refused<Patient>(PatientRefusal.ProfileChanged why) -> {
        visit.model().addAttribute("stored", differing(ProfileForm.of(patient), form));
        yield show(
            patient,
            form.with("version", String.valueOf(patient.version())).wrong(Form.WHOLE, why),
            visit);
      }
      case Refused<Patient>(var why) -> show(patient, form.wrong(dataField(why), why), visit);
    };
  }

  /// What is stored and reads otherwise, by field.
  private static Map<String, String> differing(Form stored, Form typed) {
    return stored.values().entrySet().stream()
        .filter(it -> !it.getKey().equals("version"))
        .filter(it -> !it.getValue().equals(typed.value(it.getKey())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @PostMapping("/language")
  String speak(
      @RequestParam(defaultValue = "") String language,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    Language.of(language).ifPresent(chosen -> unlessRefused(profiles.speak(who.id(), chosen)));
    return "redirect:/profile?saved";
  }

  @PostMapping("/time-zone")
  String timeZone(
      @RequestParam(defaultValue = "") String timeZone,
      @AuthenticationPrincipal Actor.Patient who) {
    unlessRefused(profiles.changeTimeZone(who.id(), TimeZones.read(timeZone)));
    return "redirect:/profile?saved";
  }

  private static String dataField(Refusal why) {
    return why instanceof PatientRefusal.IdentityChangedTooOften
            || why instanceof PatientRefusal.ChangedTooOften
        ? Form.WHOLE
        : "birthDate";
  }

  @GetMapping("/phone")
  String phone(@AuthenticationPrincipal Actor.Patient who, Visit visit) {
    return askPhone(own.of(who, visit.request()), Form.empty(), visit);
  }

  @PostMapping("/phone")
  String newPhone(
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String password,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    Patient patient = own.of(who, visit.request());
    Form form = Form.empty().with("phone", phone);
    Optional<PhoneNumber> number = PhoneNumber.parse(phone);
    Answer<PhoneNumber> answer =
        number
            .map(
                it -> profiles.changePhone(patient.id(), it, new Secret(password), visit.address()))
            .orElse(Answer.refused(FormRefusal.PHONE_MALFORMED));
    return switch (answer) {
      case Granted<PhoneNumber> _ -> TO_CODE;
      case Refused<PhoneNumber>(AccessRefusal.CodeTooSoon _)
          when number.equals(profiles.awaitedPhone(patient.id())) ->
          TO_CODE;
      case Refused<PhoneNumber>(var why) ->
          askPhone(patient, form.wrong(phoneField(why), why), visit);
    };
  }

  private static String phoneField(Refusal why) {
    return switch (why) {
      case AccessRefusal.WrongPassword _,
          AccessRefusal.NoCredentials _,
          AccessRefusal.TriedTooOften _,
          AccessRefusal.TooBusy _ ->
          "password";
      default -> "phone";
    };
  }

  @PostMapping("/phone/again")
  String anotherCode(@AuthenticationPrincipal Actor.Patient who, Visit visit) {
    Patient patient = own.of(who, visit.request());
    return switch (profiles.sendAnotherCode(patient.id(), visit.address())) {
      case Granted<PhoneNumber> _ -> TO_CODE;
      case Refused<PhoneNumber>(var why) ->
          askCode(patient, Form.empty().wrong("code", why), visit);
    };
  }

  /// Where the browser comes back to that reloads the answer, or changes its language.
  @GetMapping("/phone/again")
  String backToCode() {
    return TO_CODE;
  }

  @GetMapping("/phone/code")
  String code(@AuthenticationPrincipal Actor.Patient who, Visit visit) {
    return askCode(own.of(who, visit.request()), Form.empty(), visit);
  }

  @PostMapping("/phone/code")
  String confirm(
      @RequestParam(defaultValue = "") String code,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    Patient patient = own.of(who, visit.request());
    return switch (profiles.confirmPhone(patient.id(), code, visit.signature())) {
      case Granted<Patient> _ -> "redirect:/profile?saved";
      case Refused<Patient>(var why) -> askCode(patient, Form.empty().wrong("code", why), visit);
    };
  }

  private String show(Patient patient, Form form, Visit visit) {
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("phone", patient.phone().international());
    visit.model().addAttribute("language", patient.language().code());
    visit.model().addAttribute("zone", patient.timeZone());
    zones.offer(patient.timeZone().getId(), visit.model());
    visit.model().addAttribute("reporting", !reporting.recipients().isEmpty());
    visit.model().addAttribute("saved", visit.request().getParameter("saved") != null);
    visit
        .model()
        .addAttribute(
            "changes", profiles.history(patient.id(), SHOWN, new Actor.Patient(patient.id())));
    visit
        .model()
        .addAttribute(
            "reports",
            unlessRefused(notifications.reports(patient.id(), new Actor.Patient(patient.id()))));
    forms.show(form, visit);
    return "profile";
  }

  private String askPhone(Patient patient, Form form, Visit visit) {
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("phone", patient.phone().international());
    forms.show(form, visit);
    return "profile-phone";
  }

  private String askCode(Patient patient, Form form, Visit visit) {
    Optional<PhoneNumber> awaited = profiles.awaitedPhone(patient.id());
    if (awaited.isEmpty()) {
      return "redirect:/profile/phone";
    }
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("phone", awaited.get().international());
    forms.show(form, visit);
    return "profile-phone-code";
  }
}
