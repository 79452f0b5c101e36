package io.dozvon.web.consents;

import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultations;
import io.dozvon.patients.ConsentDocument;
import io.dozvon.patients.ConsentKind;
import io.dozvon.patients.ConsentState;
import io.dozvon.patients.Consents;
import io.dozvon.patients.Patient;
import io.dozvon.patients.PatientRefusal;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.patient.OwnRecord;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a patient gives, reads and withdraws consents.
@Controller
@RequestMapping("/consents")
class ConsentPages {
  private static final int LOOKED_AT = 20;

  private final Consents consents;
  private final Consultations consultations;
  private final OwnRecord own;
  private final Forms forms;

  ConsentPages(Consents consents, Consultations consultations, OwnRecord own, Forms forms) {
    this.consents = consents;
    this.consultations = consultations;
    this.own = own;
    this.forms = forms;
  }

  @GetMapping
  String due(@AuthenticationPrincipal Actor.Patient who, Visit visit) {
    return ask(own.of(who, visit.request()), Form.empty(), visit);
  }

  @PostMapping
  String give(
      @RequestParam(defaultValue = "") Set<String> agreed,
      @AuthenticationPrincipal Actor.Patient who,
      Visit visit) {
    Patient patient = own.of(who, visit.request());
    return switch (consents.give(patient.id(), agreed, patient.language(), visit.signature())) {
      case Granted<Set<ConsentKind>>(var missing) ->
          missing.isEmpty() ? "redirect:/cabinet" : ask(patient, missingFrom(missing), visit);
      case Refused<Set<ConsentKind>>(var why) ->
          ask(patient, Form.empty().wrong(Form.WHOLE, why), visit);
    };
  }

  /// What waits cannot be cancelled in the cabinet while consents keep that closed.
  @PostMapping("/cancel/{id}")
  String cancel(@PathVariable UUID id, @AuthenticationPrincipal Actor.Patient who, Visit visit) {
    return switch (consultations.cancel(new ConsultationId(id), who)) {
      case Granted<ConsultationId> _ -> "redirect:/consents";
      case Refused<ConsultationId>(var why) ->
          ask(own.of(who, visit.request()), Form.empty().wrong(Form.WHOLE, why), visit);
    };
  }

  @GetMapping("/mine")
  String mine(@AuthenticationPrincipal Actor.Patient who, Visit visit) {
    return show(own.of(who, visit.request()), Form.empty(), visit);
  }

  @PostMapping("/{kind:personal-data|disclosure|intervention}/withdraw")
  String withdraw(
      @PathVariable String kind, @AuthenticationPrincipal Actor.Patient who, Visit visit) {
    Patient patient = own.of(who, visit.request());
    ConsentKind which = Wire.read(ConsentKind.class, kind);
    return switch (consents.withdraw(patient.id(), which, visit.signature())) {
      case Granted<ConsentKind> _ -> "redirect:/consents/mine";
      case Refused<ConsentKind>(var why) ->
          show(patient, Form.empty().wrong(Form.WHOLE, why), visit);
    };
  }

  private static Form missingFrom(Set<ConsentKind> missing) {
    return Form.empty()
        .allWrong(missing.stream().map(Wire::name).toList(), new PatientRefusal.ConsentsDue());
  }

  private String ask(Patient patient, Form form, Visit visit) {
    List<ConsentState> due =
        consents.of(patient.id(), patient.language()).stream().filter(it -> !it.holds()).toList();
    List<ConsentDocument> documents = due.stream().map(ConsentState::current).toList();
    if (documents.isEmpty()) {
      return "redirect:/consents/mine";
    }
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("documents", documents);
    visit.model().addAttribute("renewed", due.stream().anyMatch(ConsentState::isOutOfDate));
    visit.model().addAttribute("waiting", waiting(patient));
    forms.show(form, visit);
    return "consents";
  }

  private List<Waits> waiting(Patient patient) {
    return consultations
        .ofPatient(patient.id(), LOOKED_AT, new Actor.Patient(patient.id()))
        .stream()
        .filter(it -> it.consultation() instanceof Consultation.Waiting)
        .map(it -> new Waits(it.consultation().facts().id().value(), it.doctor().name().full()))
        .toList();
  }

  /// A consultation that has not begun.
  record Waits(UUID id, String doctor) {}

  private String show(Patient patient, Form form, Visit visit) {
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("zone", patient.timeZone());
    visit.model().addAttribute("states", consents.of(patient.id(), patient.language()));
    forms.show(form, visit);
    return "consents-mine";
  }
}
