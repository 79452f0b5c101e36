package io.dozvon.web.supervisor;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.contactcentre.Agent;
import io.dozvon.contactcentre.Agents;
import io.dozvon.contactcentre.Supervision;
import io.dozvon.staff.Handset;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.RefusedWish;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who answers callers, and on which phone.
@Controller
class EmploymentPages {
  private static final String AGENT = "redirect:/supervisor/agents/";

  private final Supervisors supervisors;
  private final Supervision supervision;
  private final Agents agents;
  private final Forms forms;

  EmploymentPages(Supervisors supervisors, Supervision supervision, Agents agents, Forms forms) {
    this.supervisors = supervisors;
    this.supervision = supervision;
    this.agents = agents;
    this.forms = forms;
  }

  @GetMapping("/supervisor/employ")
  String candidates(@AuthenticationPrincipal Actor.Staff self, Authentication who, Visit visit) {
    return candidates(Form.empty(), self, who, visit);
  }

  private String candidates(Form form, Actor.Staff self, Authentication who, Visit visit) {
    supervisors.greet(who, visit);
    visit.model().addAttribute("candidates", unlessRefused(supervision.candidates(self)));
    forms.show(form, visit);
    return "supervisor-employ";
  }

  @PostMapping("/supervisor/employ/{id}")
  String employ(
      @PathVariable UUID id,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    return switch (agents.employ(new StaffId(id), self)) {
      case Granted<Agent>(Agent agent) -> AGENT + agent.id() + "?done=employed";
      case Refused<Agent>(Refusal why) ->
          candidates(Form.empty().wrong(Form.WHOLE, why), self, who, visit);
    };
  }

  @PostMapping("/supervisor/agents/{id}/phone")
  String talkThrough(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "browser") String handset,
      @RequestParam(defaultValue = "") String deskPhone,
      @AuthenticationPrincipal Actor.Staff self) {
    Optional<String> typed = Optional.of(deskPhone.strip()).filter(it -> !it.isEmpty());
    Optional<DeskPhone> phone = typed.flatMap(DeskPhone::parse);
    if (typed.isPresent() && phone.isEmpty()) {
      throw new RefusedWish(LineFormRefusal.DESK_PHONE_MALFORMED);
    }
    StaffId agent = new StaffId(id);
    Handset through = handset.equals("desk-phone") ? Handset.DESK_PHONE : Handset.BROWSER;
    Answer<Agent> given = agents.giveDeskPhone(agent, phone, self);
    unlessRefused(given.then(_ -> agents.talkThrough(agent, through, self)));
    return AGENT + id + "?done=phone";
  }

  @PostMapping("/supervisor/agents/{id}/dismiss")
  String dismiss(@PathVariable UUID id, @AuthenticationPrincipal Actor.Staff self) {
    unlessRefused(agents.dismiss(new StaffId(id), self));
    return "redirect:/supervisor/agents?done=dismissed";
  }
}
