package io.dozvon.web.conclusions;

import io.dozvon.classification.Classification;
import io.dozvon.conclusions.ConclusionTemplates;
import io.dozvon.conclusions.Content;
import io.dozvon.conclusions.Desk;
import io.dozvon.conclusions.Diagnosis;
import io.dozvon.conclusions.DiagnosisCodes;
import io.dozvon.conclusions.Draft;
import io.dozvon.conclusions.Template;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.conclusions.ConclusionView.Part;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Draws the pages on which a doctor writes.
@Component
class ConclusionDrawing {
  private final DiagnosisCodes codes;
  private final Classification classification;
  private final ConclusionTemplates templates;
  private final CopyKeys copies;
  private final SigningProof proof;
  private final Forms forms;

  ConclusionDrawing(
      DiagnosisCodes codes,
      Classification classification,
      ConclusionTemplates templates,
      CopyKeys copies,
      SigningProof proof,
      Forms forms) {
    this.codes = codes;
    this.classification = classification;
    this.templates = templates;
    this.copies = copies;
    this.proof = proof;
    this.forms = forms;
  }

  /// @param problems what is wrong with it
  String form(
      Desk desk, Content content, String reason, Form problems, Actor.Doctor who, Visit visit) {
    Model model = visit.model();
    fill(desk, who, visit);
    model.addAttribute("versions", ConclusionView.all(desk.versions(), ZoneOffset.UTC));
    model.addAttribute(
        "savedAt", desk.draft().map(draft -> draft.savedAt().atZone(ZoneOffset.UTC)).orElse(null));
    model.addAttribute("lastWriter", desk.draft().map(Draft::writer).orElse(""));
    model.addAttribute("longest", Content.LONGEST_SECTION);
    model.addAttribute("longestNote", Diagnosis.LONGEST_NOTE);
    model.addAttribute("rows", DiagnosisRow.rows(codes.titled(content)));
    model.addAttribute("wholeList", classification.latest().isPresent());
    List<Template> visible = templates.of(who);
    model.addAttribute("templates", visible.stream().map(it -> TemplateView.of(it, who)).toList());
    model.addAttribute("copyKey", copies.of(who, desk.consultation()));
    forms.show(with(ConclusionForm.of(content, reason), problems), visit);
    return "conclusion-form";
  }

  private static Form with(Form form, Form problems) {
    Form all = form;
    for (var problem : problems.problems().entrySet()) {
      all = all.wrong(problem.getKey(), problem.getValue());
    }
    return all;
  }

  /// As the patient will see it.
  String preview(
      Desk desk, Content content, String reason, Form form, Actor.Doctor who, Visit visit) {
    fill(desk, who, visit);
    visit.model().addAttribute("it", ConclusionView.preview(desk, codes.titled(content), reason));
    visit.model().addAttribute("trial", proof.isForTrial());
    forms.show(form, visit);
    return "conclusion-preview";
  }

  private static void fill(Desk desk, Actor.Doctor who, Visit visit) {
    Model model = visit.model();
    model.addAttribute("me", who.id());
    model.addAttribute("consultation", desk.consultation().value());
    model.addAttribute("patient", desk.parties().patientName());
    model.addAttribute("born", desk.parties().born());
    model.addAttribute("version", desk.version());
    model.addAttribute("revision", desk.draft().map(Draft::revision).orElse(0));
    model.addAttribute("writer", UUID.randomUUID());
    model.addAttribute("sections", ConclusionForm.SECTIONS);
  }

  /// What another page wrote.
  List<Part> parts(Draft draft) {
    return Part.all(codes.titled(draft.content()));
  }
}
