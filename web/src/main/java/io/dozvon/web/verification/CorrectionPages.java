package io.dozvon.web.verification;

import io.dozvon.programmes.InsuredId;
import io.dozvon.verification.Correction;
import io.dozvon.verification.CorrectionKind;
import io.dozvon.verification.CorrectionWish;
import io.dozvon.verification.Corrections;
import io.dozvon.verification.WrongField;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.ProgrammeId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.PersonForm;
import io.dozvon.web.forms.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where an agent asks a programme's customer to put its list right (R17).
@Controller
@RequestMapping("/agent/verification/correction")
class CorrectionPages {
  private final Corrections corrections;
  private final Colleague colleague;
  private final Forms forms;

  CorrectionPages(Corrections corrections, Colleague colleague, Forms forms) {
    this.corrections = corrections;
    this.colleague = colleague;
    this.forms = forms;
  }

  @GetMapping
  String correction(
      @RequestParam Optional<UUID> patient,
      @RequestParam Optional<UUID> insured,
      @RequestParam(defaultValue = "") String kind,
      @AuthenticationPrincipal Actor.Staff who,
      Visit visit) {
    return show(patient, insured, Form.empty().with("kind", kind), who, visit);
  }

  private String show(
      Optional<UUID> patient, Optional<UUID> insured, Form form, Actor.Staff who, Visit visit) {
    colleague.greet(who, visit);
    visit.model().addAttribute("patient", patient.orElse(null));
    visit.model().addAttribute("insured", insured.orElse(null));
    visit
        .model()
        .addAttribute(
            "kinds",
            insured.isPresent() ? List.of("duplicate", "wrong-data") : List.of("not-listed"));
    visit.model().addAttribute("wrong", Stream.of(WrongField.values()).map(Wire::name).toList());
    visit
        .model()
        .addAttribute("programmes", insured.isPresent() ? List.of() : corrections.programmes());
    visit.model().addAttribute("sent", visit.request().getParameter("sent") != null);
    forms.show(form, visit);
    return "verification-correction";
  }

  @PostMapping
  String request(
      @RequestParam Optional<UUID> patient,
      @RequestParam Optional<UUID> insured,
      @RequestParam Optional<UUID> programme,
      @RequestParam MultiValueMap<String, String> typed,
      @AuthenticationPrincipal Actor.Staff who,
      Visit visit) {
    List<String> fields = typed.getOrDefault("fields", List.of());
    String note = Optional.ofNullable(typed.getFirst("note")).orElse("");
    String kind = Optional.ofNullable(typed.getFirst("kind")).orElse("");
    Form form =
        checked(
            Form.empty().with("kind", kind).with("note", note).ticked(fields),
            insured.isEmpty() && programme.isEmpty(),
            typed.containsKey("agreed"));
    if (!form.isFine()) {
      return show(patient, insured, form, who, visit);
    }
    CorrectionWish wish =
        new CorrectionWish(
            Wire.find(CorrectionKind.class, kind).orElse(CorrectionKind.NOT_LISTED),
            patient.map(PatientId::new),
            insured.map(InsuredId::new),
            programme.map(ProgrammeId::new),
            wrong(fields),
            PersonForm.written(note));
    return switch (corrections.request(wish, who)) {
      case Granted<Correction> _ ->
          "redirect:/agent/verification/correction?sent"
              + patient.map(it -> "&patient=" + it).orElse("")
              + insured.map(it -> "&insured=" + it).orElse("");
      case Refused<Correction>(var why) ->
          show(patient, insured, form.wrong(Form.WHOLE, why), who, visit);
    };
  }

  private static Form checked(Form form, boolean programmeMissing, boolean agreed) {
    Form checked = form.required("kind");
    if (programmeMissing) {
      checked = checked.wrong("programme", FormRefusal.FIELD_MISSING);
    }
    return agreed ? checked : checked.wrong("agreed", FormRefusal.FIELD_MISSING);
  }

  private static Set<WrongField> wrong(List<String> names) {
    return names.stream()
        .flatMap(name -> Wire.find(WrongField.class, name).stream())
        .collect(Collectors.toSet());
  }
}
