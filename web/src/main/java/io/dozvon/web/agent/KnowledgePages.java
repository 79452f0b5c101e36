package io.dozvon.web.agent;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.assistance.Knowledge;
import io.dozvon.assistance.KnowledgeId;
import io.dozvon.assistance.KnowledgeNote;
import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import io.dozvon.web.security.SignedIn;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What agents look up; supervisors write it here.
@Controller
@RequestMapping("/agent/knowledge")
class KnowledgePages {
  private static final String LIST = "redirect:/agent/knowledge";

  private final Knowledge knowledge;
  private final Members members;
  private final Forms forms;

  KnowledgePages(Knowledge knowledge, Members members, Forms forms) {
    this.knowledge = knowledge;
    this.members = members;
    this.forms = forms;
  }

  @GetMapping
  String search(@RequestParam(defaultValue = "") String q, Authentication who, Visit visit) {
    greet(who, visit);
    visit.model().addAttribute("q", q);
    visit.model().addAttribute("found", knowledge.search(q));
    return "agent-knowledge";
  }

  private void greet(Authentication who, Visit visit) {
    Member member = unlessRefused(members.self(SignedIn.sessionOf(who).person()));
    Languages.answerIn(member.language(), visit.request());
    visit.model().addAttribute("name", member.name().full());
    visit.model().addAttribute("supervisor", member.role() == StaffRole.SUPERVISOR);
  }

  @GetMapping("/edit")
  String fresh(Authentication who, Visit visit) {
    return page("/agent/knowledge/edit", Form.empty(), who, visit);
  }

  private String page(String action, Form form, Authentication who, Visit visit) {
    greet(who, visit);
    forms.show(form, visit);
    visit.model().addAttribute("action", action);
    return "agent-knowledge-edit";
  }

  @PostMapping("/edit")
  String add(
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String text,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    Form form = Form.empty().with("title", title).with("text", text);
    return answer(knowledge.add(title, text, self), "/agent/knowledge/edit", form, who, visit);
  }

  private String answer(
      Answer<KnowledgeNote> answer, String action, Form form, Authentication who, Visit visit) {
    return switch (answer) {
      case Granted<KnowledgeNote> _ -> LIST;
      case Refused<KnowledgeNote>(Refusal why) ->
          page(action, form.wrong(field(why), why), who, visit);
    };
  }

  private static String field(Refusal why) {
    return switch (why.id()) {
      case "knowledge-title" -> "title";
      case "knowledge-text" -> "text";
      default -> Form.WHOLE;
    };
  }

  @GetMapping("/edit/{id}")
  String edit(@PathVariable UUID id, Authentication who, Visit visit) {
    KnowledgeNote note = unlessRefused(knowledge.find(new KnowledgeId(id)));
    Form form =
        Form.empty()
            .with("title", note.title())
            .with("text", note.text())
            .with("version", String.valueOf(note.version()));
    return page("/agent/knowledge/edit/" + id, form, who, visit);
  }

  @PostMapping("/edit/{id}")
  String change(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String text,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    Form form =
        Form.empty()
            .with("title", title)
            .with("text", text)
            .with("version", String.valueOf(version));
    return answer(
        knowledge.change(new KnowledgeId(id), version, title, text, self),
        "/agent/knowledge/edit/" + id,
        form,
        who,
        visit);
  }

  @PostMapping("/edit/{id}/remove")
  String remove(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff self) {
    unlessRefused(knowledge.remove(new KnowledgeId(id), self));
    return LIST;
  }
}
