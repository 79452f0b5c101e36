package io.dozvon.web.records;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.presence.DeviceCheckSettings;
import io.dozvon.records.Access;
import io.dozvon.records.ConsultationRecord;
import io.dozvon.records.Opening;
import io.dozvon.records.PatientRecord;
import io.dozvon.records.Reason;
import io.dozvon.records.RecordRefusal;
import io.dozvon.records.Records;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.check.CheckView;
import io.dozvon.web.conclusions.ReadConclusions;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import io.dozvon.web.problems.RefusedWish;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A patient's record, opened beside a consultation. The workplace shows these pages' middle in its
/// panel.
@Controller
@RequestMapping("/doctor/consultations/{id}/patient")
class RecordPages {
  private final Records records;
  private final Staff staff;
  private final DeviceCheckSettings devices;
  private final Forms forms;
  private final Clock clock;

  RecordPages(Records records, Staff staff, DeviceCheckSettings devices, Forms forms, Clock clock) {
    this.records = records;
    this.staff = staff;
    this.devices = devices;
    this.forms = forms;
    this.clock = clock;
  }

  /// @param before only past consultations that were requested before this one
  @GetMapping
  String record(
      @PathVariable UUID id,
      @RequestParam Optional<UUID> before,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    visit.model().addAttribute("before", before.orElse(null));
    return show(new ConsultationId(id), before.map(ConsultationId::new), who, Form.empty(), visit);
  }

  /// The doctor says why they open it.
  @PostMapping
  String open(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    ConsultationId beside = new ConsultationId(id);
    ReasonForm typed = new ReasonForm(fields);
    Optional<Reason> reason = typed.reason();
    if (reason.isEmpty()) {
      return show(beside, Optional.empty(), who, typed.incomplete(), visit);
    }
    return switch (records.open(beside, typed.scope(), reason.get(), who)) {
      case Granted<Opening> _ -> "redirect:/doctor/consultations/" + id + "/patient";
      case Refused<Opening>(var why) ->
          show(beside, Optional.empty(), who, typed.refused(why), visit);
    };
  }

  private String show(
      ConsultationId beside,
      Optional<ConsultationId> before,
      Actor.Doctor who,
      Form form,
      Visit visit) {
    Doctor doctor = greet(beside, who, visit);
    Answer<PatientRecord> answer = records.look(beside, before, doctor.language(), who);
    forms.show(form, visit);
    return switch (answer) {
      case Granted<PatientRecord>(var record) -> fill(record, doctor, visit.model());
      case Refused<PatientRecord>(RecordRefusal.ReasonNeeded _) -> "patient-reason";
      case Refused<PatientRecord>(var why) -> throw new RefusedWish(why);
    };
  }

  private Doctor greet(ConsultationId beside, Actor.Doctor who, Visit visit) {
    Doctor doctor = unlessRefused(staff.look(who.id(), who));
    Languages.answerIn(doctor.language(), visit.request());
    visit.model().addAttribute("name", doctor.name().full());
    visit.model().addAttribute("id", beside.value());
    return doctor;
  }

  private String fill(PatientRecord record, Doctor doctor, Model model) {
    ZoneId zone = doctor.timeZone();
    Locale locale = doctor.language().locale();
    model.addAttribute("person", PersonView.of(record.beside().patient(), clock.instant(), locale));
    model.addAttribute(
        "check", record.beside().deviceCheck().map(it -> CheckView.of(it, devices)).orElse(null));
    model.addAttribute(
        "programme",
        record.entitlement().map(it -> CoverView.of(it, record.balances())).orElse(null));
    model.addAttribute(
        "consents", record.consents().stream().map(it -> ConsentView.of(it, zone)).toList());
    model.addAttribute("past", record.past().stream().map(it -> PastView.of(it, zone)).toList());
    model.addAttribute("more", record.more());
    model.addAttribute("colleagues", Wire.name(record.colleagues()));
    model.addAttribute(
        "until",
        record.access() instanceof Access.ByReason(Opening opening)
            ? opening.until().atZone(zone)
            : null);
    return "patient-record";
  }

  /// What was concluded and written in one of the patient's consultations.
  ///
  /// @param after the last message's number that is on the page before
  @GetMapping("/consultations/{past}")
  String consultation(
      @PathVariable UUID id,
      @PathVariable UUID past,
      @RequestParam(defaultValue = "0") int after,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    ConsultationId beside = new ConsultationId(id);
    Doctor doctor = greet(beside, who, visit);
    return switch (records.look(beside, new ConsultationId(past), after, who)) {
      case Granted<ConsultationRecord>(var record) -> fill(record, doctor, visit.model());
      case Refused<ConsultationRecord>(RecordRefusal.ReasonNeeded _) ->
          "redirect:/doctor/consultations/" + id + "/patient";
      case Refused<ConsultationRecord>(var why) -> throw new RefusedWish(why);
    };
  }

  private static String fill(ConsultationRecord record, Doctor doctor, Model model) {
    ZoneId zone = doctor.timeZone();
    model.addAttribute("patient", record.patient().name().full());
    model.addAttribute("it", PastView.of(record.consultation(), zone));
    model.addAttribute("conclusions", ReadConclusions.of(record.conclusions(), zone));
    model.addAttribute(
        "messages",
        record.written().messages().stream().map(it -> WrittenView.of(it, zone)).toList());
    model.addAttribute("more", record.written().more());
    return "patient-consultation";
  }
}
