package io.dozvon.web.conclusions;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.access.AccessRefusal;
import io.dozvon.conclusions.Conclusion;
import io.dozvon.conclusions.ConclusionRefusal;
import io.dozvon.conclusions.Conclusions;
import io.dozvon.conclusions.Content;
import io.dozvon.conclusions.Desk;
import io.dozvon.conclusions.Draft;
import io.dozvon.conclusions.Proof;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Secret;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Visit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a doctor writes the conclusion of a consultation of theirs, looks at it as the patient
/// will, signs it and sends it.
@Controller
@RequestMapping("/doctor/consultations/{id}/conclusion")
class DoctorConclusionPages {
  private static final String PAGE = "redirect:/doctor/consultations/%s/conclusion%s";

  /// The field's name, on the preview.
  private static final String PASSWORD = "password";

  private final Conclusions conclusions;
  private final SigningProof proof;
  private final ConclusionGreeting greeting;
  private final ConclusionDrawing drawing;

  DoctorConclusionPages(
      Conclusions conclusions,
      SigningProof proof,
      ConclusionGreeting greeting,
      ConclusionDrawing drawing) {
    this.conclusions = conclusions;
    this.proof = proof;
    this.greeting = greeting;
    this.drawing = drawing;
  }

  @GetMapping
  String page(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor who, Visit visit) {
    greeting.greet(who, visit);
    Desk desk = desk(id, who);
    visit.model().addAttribute("sent", visit.request().getParameter("sent") != null);
    visit.model().addAttribute("applied", Applied.of(visit.request()));
    return drawing.form(desk, begun(desk), reason(desk), Form.empty(), who, visit);
  }

  /// What they typed last, else what the current version says.
  private static Content begun(Desk desk) {
    return desk.draft()
        .map(Draft::content)
        .or(() -> desk.versions().stream().findFirst().map(it -> it.conclusion().content()))
        .orElse(Content.NOTHING);
  }

  private static String reason(Desk desk) {
    return desk.draft().map(Draft::reason).orElse("");
  }

  /// Signs and sends what the preview showed.
  @PostMapping
  String send(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    greeting.greet(who, visit);
    ConclusionForm typed = new ConclusionForm(fields);
    return switch (sent(new ConsultationId(id), typed, who)) {
      case Granted<Conclusion> _ -> PAGE.formatted(id, "?sent");
      case Refused<Conclusion>(var why) -> refused(id, typed, why, who, visit);
    };
  }

  private Answer<Conclusion> sent(ConsultationId id, ConclusionForm typed, Actor.Doctor by) {
    Secret password = new Secret(typed.fields().getOrDefault(PASSWORD, ""));
    Answer<Proof> proved = proof.of(by, password);
    return proved.then(how -> conclusions.send(id, typed.typed(), how, by));
  }

  /// Nothing of what was typed is lost: what was typed on top of a version that was superseded
  /// meanwhile becomes the draft of the next one, and what another page wrote stands beside.
  private String refused(
      UUID id, ConclusionForm typed, Refusal why, Actor.Doctor who, Visit visit) {
    Desk desk = desk(id, who);
    if (why instanceof AccessRefusal || why instanceof SigningRefusal) {
      return drawing.preview(
          desk, typed.content(), typed.reason(), typed.form().wrong(PASSWORD, why), who, visit);
    }
    if (why instanceof ConclusionRefusal.SentMeanwhile && desk.draft().isEmpty()) {
      return drawing.form(
          keptForNext(desk, typed, who),
          typed.content(),
          typed.reason(),
          typed.refused(why),
          who,
          visit);
    }
    if (why instanceof ConclusionRefusal.DraftElsewhere) {
      visit.model().addAttribute("elsewhere", desk.draft().map(drawing::parts).orElse(null));
    }
    return drawing.form(desk, typed.content(), typed.reason(), typed.refused(why), who, visit);
  }

  private Desk keptForNext(Desk desk, ConclusionForm typed, Actor.Doctor who) {
    conclusions.saveDraft(desk.consultation(), typed.onto(desk.version()), who);
    return desk(desk.consultation().value(), who);
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
    greeting.greet(who, visit);
    return switch (conclusions.saveDraft(new ConsultationId(id), typed.typed(), who)) {
      case Granted<Draft> _ -> PAGE.formatted(id, then);
      case Refused<Draft>(var why) -> refused(id, typed, why, who, visit);
    };
  }

  @GetMapping("/preview")
  String preview(@PathVariable UUID id, @AuthenticationPrincipal Actor.Doctor who, Visit visit) {
    greeting.greet(who, visit);
    Desk desk = desk(id, who);
    Optional<Draft> draft = desk.draft();
    if (draft.isEmpty()) {
      return PAGE.formatted(id, "");
    }
    Content content = draft.get().content();
    return drawing.preview(
        desk,
        content,
        draft.get().reason(),
        ConclusionForm.of(content, draft.get().reason()),
        who,
        visit);
  }

  private Desk desk(UUID id, Actor.Doctor who) {
    return unlessRefused(conclusions.ofConsultation(new ConsultationId(id), who));
  }
}
