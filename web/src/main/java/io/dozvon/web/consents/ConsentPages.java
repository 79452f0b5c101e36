package io.dozvon.web.consents;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.patients.ConsentDocument;
import io.dozvon.patients.ConsentKind;
import io.dozvon.patients.ConsentState;
import io.dozvon.patients.Consents;
import io.dozvon.patients.Patient;
import io.dozvon.patients.PatientRefusal;
import io.dozvon.patients.Patients;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a patient gives, reads and withdraws consents.
@Controller
@RequestMapping("/consents")
class ConsentPages {
  private final Consents consents;
  private final Patients patients;
  private final Forms forms;

  ConsentPages(Consents consents, Patients patients, Forms forms) {
    this.consents = consents;
    this.patients = patients;
    this.forms = forms;
  }

  @GetMapping
  String due(
      @AuthenticationPrincipal Actor.Patient who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return ask(patient(who, request), Form.empty(), new Visit(request, response, model));
  }

  @PostMapping
  String give(
      @RequestParam(defaultValue = "") Set<String> agreed,
      @AuthenticationPrincipal Actor.Patient who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Patient patient = patient(who, request);
    Visit visit = new Visit(request, response, model);
    return switch (consents.give(patient.id(), agreed, patient.language(), visit.signature())) {
      case Granted<Set<ConsentKind>>(var missing) ->
          missing.isEmpty() ? "redirect:/cabinet" : ask(patient, missingFrom(missing), visit);
      case Refused<Set<ConsentKind>>(var why) ->
          ask(patient, Form.empty().wrong(Form.WHOLE, why), visit);
    };
  }

  @GetMapping("/mine")
  String mine(
      @AuthenticationPrincipal Actor.Patient who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return show(patient(who, request), Form.empty(), new Visit(request, response, model));
  }

  @PostMapping("/{kind:personal-data|disclosure|intervention}/withdraw")
  String withdraw(
      @PathVariable String kind,
      @AuthenticationPrincipal Actor.Patient who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Patient patient = patient(who, request);
    Visit visit = new Visit(request, response, model);
    ConsentKind which = Wire.read(ConsentKind.class, kind);
    return switch (consents.withdraw(patient.id(), which, patient.language(), visit.signature())) {
      case Granted<ConsentKind> _ -> "redirect:/consents/mine";
      case Refused<ConsentKind>(var why) ->
          show(patient, Form.empty().wrong(Form.WHOLE, why), visit);
    };
  }

  private Patient patient(Actor.Patient who, HttpServletRequest request) {
    Patient patient = unlessRefused(patients.look(who.id(), who));
    Languages.answerIn(patient.language(), request);
    return patient;
  }

  private static Form missingFrom(Set<ConsentKind> missing) {
    Form form = Form.empty();
    for (ConsentKind kind : missing) {
      form = form.wrong(Wire.name(kind), new PatientRefusal.ConsentsDue());
    }
    return form;
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
    forms.show(form, visit);
    return "consents";
  }

  private String show(Patient patient, Form form, Visit visit) {
    visit.model().addAttribute("name", patient.name().full());
    visit.model().addAttribute("zone", patient.timeZone());
    visit.model().addAttribute("states", consents.of(patient.id(), patient.language()));
    forms.show(form, visit);
    return "consents-mine";
  }
}
