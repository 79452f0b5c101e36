package io.dozvon.web.outcomes;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Running;
import io.dozvon.consultations.ConsultationRefusal;
import io.dozvon.consultations.Outcomes;
import io.dozvon.consultations.Outcomes.Choices;
import io.dozvon.patients.Patients;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import io.dozvon.web.problems.Problems;
import io.dozvon.web.times.LocalTimes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a doctor says that a consultation will not be held, and sees before what follows from it.
@Controller
@RequestMapping("/doctor/consultations/{id}/outcome")
class OutcomePages {
  private static final String REASON = "reason";
  private static final String CANCELLED_BY_US = "cancelled-by-us";
  private static final String PATIENTS_FAULT = "not-rendered-patients-fault";

  private final Outcomes outcomes;
  private final Staff staff;
  private final Patients patients;
  private final Problems problems;
  private final Forms forms;

  OutcomePages(Outcomes outcomes, Staff staff, Patients patients, Problems problems, Forms forms) {
    this.outcomes = outcomes;
    this.staff = staff;
    this.patients = patients;
    this.problems = problems;
    this.forms = forms;
  }

  @GetMapping
  String outcome(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor who, Visit visit) {
    return show(new ConsultationId(id), who, Form.empty(), visit);
  }

  /// @param outcome what is decided, as it is written for machines
  @PostMapping
  String decide(
      @PathVariable UUID id,
      @RequestParam String outcome,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    ConsultationId consultation = new ConsultationId(id);
    return switch (decide(consultation, outcome, reason, who)) {
      case Answer.Granted<ConsultationId> _ -> "redirect:/doctor/consultations/" + id + "/outcome";
      case Answer.Refused<ConsultationId>(var why) when why.kind() == Refusal.Kind.NOT_FOUND ->
          unlessRefused(Answer.refused(why));
      case Answer.Refused<ConsultationId>(var why) -> {
        Form form = Form.empty().with("outcome", outcome).with(REASON, reason);
        yield show(consultation, who, form.wrong(field(why, outcome), why), visit);
      }
    };
  }

  private Answer<ConsultationId> decide(
      ConsultationId id, String outcome, String reason, Actor.Doctor who) {
    return switch (outcome) {
      case CANCELLED_BY_US -> outcomes.cancelByUs(id, reason, who);
      case PATIENTS_FAULT -> outcomes.patientsFault(id, Optional.of(reason), who);
      default -> Answer.refused(new ConsultationRefusal.OutcomeDoesNotFit());
    };
  }

  /// Each choice has a field for its reason.
  private static String field(Refusal why, String outcome) {
    return why.kind() == Refusal.Kind.INVALID ? REASON + "-" + outcome : Form.WHOLE;
  }

  private String show(ConsultationId id, Actor.Doctor who, Form form, Visit visit) {
    Doctor doctor = unlessRefused(staff.look(who.id(), who));
    Languages.answerIn(doctor.language(), visit.request());
    Choices choices = unlessRefused(outcomes.choices(id, who));
    LocalTimes times = new LocalTimes(doctor.timeZone(), doctor.language().locale());
    visit.model().addAttribute("name", doctor.name().full());
    visit.model().addAttribute("id", id.value());
    visit
        .model()
        .addAttribute(
            "patient", patients.byId(choices.consultation().facts().patient()).name().full());
    visit
        .model()
        .addAttribute(
            "evidence", choices.evidence().stream().map(it -> EvidenceView.of(it, times)).toList());
    visit.model().addAttribute("choices", views(choices, visit));
    visit.model().addAttribute("outcome", closed(id, choices, times));
    forms.show(form, visit);
    return "outcome";
  }

  private List<ChoiceView> views(Choices choices, Visit visit) {
    boolean begun = choices.consultation() instanceof Running;
    return choices.all().stream()
        .map(choice ->
            ChoiceView.of(
                choice.outcome(),
                choices.paid(),
                begun,
                choice
                    .no()
                    .map(no -> problems.refused(no, visit.locale()).getDetail())
                    .orElse(null)))
        .toList();
  }

  private @Nullable OutcomeView closed(ConsultationId id, Choices choices, LocalTimes times) {
    return choices.consultation() instanceof Closed closed
        ? OutcomeView.of(closed, outcomes.of(List.of(id)).getOrDefault(id, List.of()), times)
        : null;
  }
}
