package io.dozvon.web.conclusions;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.conclusions.ConclusionTemplates;
import io.dozvon.conclusions.Conclusions;
import io.dozvon.conclusions.Content;
import io.dozvon.conclusions.Desk;
import io.dozvon.conclusions.Draft;
import io.dozvon.conclusions.Section;
import io.dozvon.conclusions.Template;
import io.dozvon.conclusions.Template.Filled;
import io.dozvon.conclusions.TemplateId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Visit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a doctor begins with a template, keeps what they wrote as one, and looks after theirs.
@Controller
@RequestMapping("/doctor")
class ConclusionTemplatePages {
  /// The field's name, on the form of the conclusion.
  static final String NAME = "template-name";

  private static final String FORM = "redirect:/doctor/consultations/%s/conclusion?%s=%s&parts=%s";
  private static final String LIST = "redirect:/doctor/templates";

  private final ConclusionTemplates templates;
  private final Conclusions conclusions;
  private final ConclusionGreeting greeting;
  private final ConclusionDrawing drawing;

  ConclusionTemplatePages(
      ConclusionTemplates templates,
      Conclusions conclusions,
      ConclusionGreeting greeting,
      ConclusionDrawing drawing) {
    this.templates = templates;
    this.conclusions = conclusions;
    this.greeting = greeting;
    this.drawing = drawing;
  }

  /// Fills the parts in which nothing is written.
  @PostMapping("/consultations/{id}/conclusion/template")
  String fill(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    return applied(id, fields, "filled", Template::fill, who, visit);
  }

  /// Takes out what it filled in, as far as nothing was changed in it since.
  @PostMapping("/consultations/{id}/conclusion/template/undo")
  String takeBack(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    return applied(id, fields, "taken", Template::takeBack, who, visit);
  }

  private String applied(
      UUID id,
      Map<String, String> fields,
      String what,
      BiFunction<Template, Content, Filled> how,
      Actor.Doctor who,
      Visit visit) {
    greeting.greet(who, visit);
    ConclusionForm typed = new ConclusionForm(fields);
    TemplateId chosen = chosen(fields);
    return switch (templates.look(chosen, who).map(it -> how.apply(it, typed.content()))) {
      case Granted<Filled>(var filled) ->
          switch (conclusions.saveDraft(
              new ConsultationId(id), typed.typed(filled.content()), who)) {
            case Granted<Draft> _ -> FORM.formatted(id, what, chosen, names(filled.filled()));
            case Refused<Draft>(var why) -> refused(id, typed, why, who, visit);
          };
      case Refused<Filled>(var why) -> refused(id, typed, why, who, visit);
    };
  }

  private static TemplateId chosen(Map<String, String> fields) {
    try {
      return new TemplateId(UUID.fromString(fields.getOrDefault("template", "")));
    } catch (IllegalArgumentException _) {
      return new TemplateId(new UUID(0, 0));
    }
  }

  private static String names(List<Section> sections) {
    return sections.stream().map(Wire::name).collect(Collectors.joining(","));
  }

  /// Keeps what is typed as a template of the doctor's.
  @PostMapping("/consultations/{id}/conclusion/templates")
  String keep(
      @PathVariable UUID id,
      @RequestParam Map<String, String> fields,
      @AuthenticationPrincipal Actor.Doctor who,
      Visit visit) {
    greeting.greet(who, visit);
    ConclusionForm typed = new ConclusionForm(fields);
    Answer<Template> kept =
        conclusions
            .saveDraft(new ConsultationId(id), typed.typed(), who)
            .then(_ -> templates.save(fields.getOrDefault(NAME, ""), typed.content(), who));
    return switch (kept) {
      case Granted<Template>(var template) -> FORM.formatted(id, "kept", template.id(), "");
      case Refused<Template>(var why) -> refused(id, typed, why, who, visit);
    };
  }

  private String refused(
      UUID id, ConclusionForm typed, Refusal why, Actor.Doctor who, Visit visit) {
    Desk desk = unlessRefused(conclusions.ofConsultation(new ConsultationId(id), who));
    visit.model().addAttribute("elsewhere", desk.draft().map(drawing::parts).orElse(null));
    return drawing.form(desk, typed.content(), typed.reason(), typed.refused(why), who, visit);
  }

  @GetMapping("/templates")
  String all(@AuthenticationPrincipal Actor.Doctor who, Visit visit) {
    greeting.greet(who, visit);
    visit
        .model()
        .addAttribute(
            "templates", templates.of(who).stream().map(it -> TemplateView.of(it, who)).toList());
    return "conclusion-templates";
  }

  @PostMapping("/templates/{template}/share")
  String share(@PathVariable UUID template, @AuthenticationPrincipal Actor.Doctor who) {
    unlessRefused(templates.share(new TemplateId(template), true, who));
    return LIST;
  }

  @PostMapping("/templates/{template}/keep-to-oneself")
  String keepToOneself(@PathVariable UUID template, @AuthenticationPrincipal Actor.Doctor who) {
    unlessRefused(templates.share(new TemplateId(template), false, who));
    return LIST;
  }

  @PostMapping("/templates/{template}/delete")
  String delete(@PathVariable UUID template, @AuthenticationPrincipal Actor.Doctor who) {
    unlessRefused(templates.delete(new TemplateId(template), who));
    return LIST;
  }
}
