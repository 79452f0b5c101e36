package io.dozvon.web.conclusions;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.conclusions.Conclusion;
import io.dozvon.conclusions.ConclusionRefusal;
import io.dozvon.conclusions.Conclusions;
import io.dozvon.conclusions.Content;
import io.dozvon.conclusions.Desk;
import io.dozvon.conclusions.Draft;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import java.time.ZoneOffset;
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

/// Where a doctor writes the conclusion of a consultation of theirs.
@Controller
@RequestMapping("/doctor/consultations/{id}/conclusion")
class DoctorConclusionPages {
  private static final String PAGE = "redirect:/doctor/consultations/%s/conclusion%s";

  private final Conclusions conclusions;
  private final Staff staff;
  private final Forms forms;

  DoctorConclusionPages(Conclusions conclusions, Staff staff, Forms forms) {
    this.conclusions = conclusions;
    this.staff = staff;
    this.forms = forms;
  }

  @GetMapping
  String page(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor who, Visit visit) {
    greet(who, visit);
    Desk desk = desk(id, who);
    visit.model().addAttribute("sent", visit.request().getParameter("sent") != null);
    return show(desk, begun(desk), visit);
  }

  /// What they typed last, else what the current version says.
  private static Form begun(Desk desk) {
    return desk.draft()
        .map(draft -> ConclusionForm.of(draft.content(), draft.reason()))
        .orElseGet(() -> ConclusionForm.of(current(desk), ""));
  }

  private static Content current(Desk desk) {
    return desk.versions().stream()
        .findFirst()
        .map(it -> it.conclusion().content())
        .orElse(new Content(Map.of()));
  }

  @PostMapping
  String send(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    greet(who, visit);
    ConclusionForm typed = new ConclusionForm(fields);
    return switch (sent(new ConsultationId(id), typed, who)) {
      case Granted<Conclusion> _ -> PAGE.formatted(id, "?sent");
      case Refused<Conclusion>(var why) -> refused(id, typed, why, who, visit);
    };
  }

  private Answer<Conclusion> sent(ConsultationId id, ConclusionForm typed, Actor.Doctor by) {
    return typed.basedOn() == 0
        ? conclusions.send(id, typed.content(), by)
        : conclusions.supersede(id, typed.basedOn(), typed.content(), typed.reason(), by);
  }

  /// What was typed on top of a version that was superseded meanwhile becomes the draft of the next
  /// one: nothing of it is lost.
  private String refused(
      UUID id, ConclusionForm typed, Refusal why, Actor.Doctor who, Visit visit) {
    Desk desk = desk(id, who);
    if (why instanceof ConclusionRefusal.SentMeanwhile && desk.draft().isEmpty()) {
      conclusions.saveDraft(
          desk.consultation(), desk.version(), typed.content(), typed.reason(), who);
    }
    return show(desk, typed.refused(why), visit);
  }

  /// For those without scripts; a script saves as they type.
  @PostMapping("/draft")
  String save(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    return saved(id, new ConclusionForm(fields), "", who, visit);
  }

  @PostMapping("/preview")
  String toPreview(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    return saved(id, new ConclusionForm(fields), "/preview", who, visit);
  }

  private String saved(UUID id, ConclusionForm typed, String then, Actor.Doctor who, Visit visit) {
    greet(who, visit);
    Answer<Draft> answer =
        conclusions.saveDraft(
            new ConsultationId(id), typed.basedOn(), typed.content(), typed.reason(), who);
    return switch (answer) {
      case Granted<Draft> _ -> PAGE.formatted(id, then);
      case Refused<Draft>(var why) -> refused(id, typed, why, who, visit);
    };
  }

  @GetMapping("/preview")
  String preview(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor who, Visit visit) {
    greet(who, visit);
    Desk desk = desk(id, who);
    Optional<Draft> draft = desk.draft();
    if (draft.isEmpty()) {
      return PAGE.formatted(id, "");
    }
    visit.model().addAttribute("parts", ConclusionForm.parts(draft.get().content()));
    return fill(desk, begun(desk), "conclusion-preview", visit);
  }

  private Desk desk(UUID id, Actor.Doctor who) {
    return unlessRefused(conclusions.ofConsultation(new ConsultationId(id), who));
  }

  private void greet(Actor.Doctor who, Visit visit) {
    Doctor doctor = unlessRefused(staff.look(who.id(), who));
    Languages.answerIn(doctor.language(), visit.request());
    visit.model().addAttribute("name", doctor.name().full());
  }

  private String show(Desk desk, Form form, Visit visit) {
    return fill(desk, form, "conclusion-form", visit);
  }

  private String fill(Desk desk, Form form, String page, Visit visit) {
    Model model = visit.model();
    model.addAttribute("consultation", desk.consultation().value());
    model.addAttribute("patient", desk.patient().name().full());
    model.addAttribute("born", desk.patient().birthDate());
    model.addAttribute("version", desk.version());
    model.addAttribute("versions", ConclusionView.all(desk.versions(), ZoneOffset.UTC));
    model.addAttribute(
        "savedAt", desk.draft().map(draft -> draft.savedAt().atZone(ZoneOffset.UTC)).orElse(null));
    model.addAttribute("sections", ConclusionForm.SECTIONS);
    model.addAttribute("longest", Content.LONGEST_SECTION);
    forms.show(form, visit);
    return page;
  }
}
