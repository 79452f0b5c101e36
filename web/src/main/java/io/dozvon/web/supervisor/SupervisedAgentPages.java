package io.dozvon.web.supervisor;

import io.dozvon.contactcentre.Agent;
import io.dozvon.contactcentre.AgentRefusal;
import io.dozvon.contactcentre.Agents;
import io.dozvon.contactcentre.LineListening;
import io.dozvon.contactcentre.LineListenings;
import io.dozvon.contactcentre.Queues;
import io.dozvon.contactcentre.Supervision;
import io.dozvon.contactcentre.SupervisionRefusal;
import io.dozvon.staff.Member;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.SpyMode;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.Answer.Refused;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.Forms;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.RefusedWish;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What agents do now, and what a supervisor has them do.
@Controller
@RequestMapping("/supervisor/agents")
class SupervisedAgentPages {
  private static final String REASON = "reason";
  private static final String LISTENING_REASON = "why";

  private final Supervisors supervisors;
  private final AgentsSnapshots snapshots;
  private final Agents agents;
  private final Queues queues;
  private final Supervision supervision;
  private final LineListenings listenings;
  private final Forms forms;

  SupervisedAgentPages(
      Supervisors supervisors,
      AgentsSnapshots snapshots,
      Agents agents,
      Queues queues,
      Supervision supervision,
      LineListenings listenings,
      Forms forms) {
    this.supervisors = supervisors;
    this.snapshots = snapshots;
    this.agents = agents;
    this.queues = queues;
    this.supervision = supervision;
    this.listenings = listenings;
    this.forms = forms;
  }

  @GetMapping
  String all(
      @AuthenticationPrincipal Actor.Staff self,
      @RequestParam(defaultValue = "") String done,
      Authentication who,
      Visit visit) {
    Member member = supervisors.greet(who, visit);
    visit.model().addAttribute("line", snapshots.view(self.id(), member.language()));
    visit.model().addAttribute("done", done);
    return "supervisor-agents";
  }

  /// @param done what has just been done, for the page to say so
  @GetMapping("/{id}")
  String one(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String done,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    visit.model().addAttribute("done", done);
    return page(new StaffId(id), Form.empty(), self, who, visit);
  }

  private String page(StaffId id, Form form, Actor.Staff self, Authentication who, Visit visit) {
    Language language = supervisors.greet(who, visit).language();
    Agent agent = find(id);
    AgentsView view = snapshots.view(self.id(), language);
    visit.model().addAttribute("agent", agent);
    visit
        .model()
        .addAttribute(
            "row",
            view.rows().stream()
                .filter(it -> it.id().equals(id.value()))
                .findFirst()
                .orElseThrow(() -> new RefusedWish(new AgentRefusal.UnknownAgent())));
    visit.model().addAttribute("own", view.own());
    visit.model().addAttribute("places", PlaceView.of(agent, queues.all(), language));
    visit.model().addAttribute("modes", Arrays.stream(SpyMode.values()).map(Wire::name).toList());
    visit.model().addAttribute("isSelf", id.equals(self.id()));
    forms.show(form, visit);
    return "supervisor-agent";
  }

  private Agent find(StaffId id) {
    return agents.find(id).orElseThrow(() -> new RefusedWish(new AgentRefusal.UnknownAgent()));
  }

  @PostMapping("/{id}/state")
  String force(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String wish,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    StaffId agent = new StaffId(id);
    Optional<Supervision.Wish> read = Wire.find(Supervision.Wish.class, wish);
    if (read.isEmpty()) {
      return to(agent, "");
    }
    return after(
        supervision.force(agent, read.get(), reason, self),
        agent,
        "state",
        Form.empty().with(REASON, reason),
        REASON,
        new Asking(self, who, visit));
  }

  /// Who asks, and the page being made for them.
  private record Asking(Actor.Staff self, Authentication who, Visit visit) {}

  private String after(
      Answer<?> answer, StaffId agent, String done, Form form, String field, Asking asking) {
    return switch (answer) {
      case Granted<?> _ -> to(agent, done);
      case Refused<?>(Refusal why) when why.kind() == Refusal.Kind.NOT_FOUND ->
          throw new RefusedWish(why);
      case Refused<?>(Refusal why) ->
          page(
              agent,
              form.wrong(why instanceof SupervisionRefusal.ReasonMissing ? field : Form.WHOLE, why),
              asking.self(),
              asking.who(),
              asking.visit());
    };
  }

  private static String to(StaffId agent, String done) {
    return "redirect:/supervisor/agents/" + agent + (done.isEmpty() ? "" : "?done=" + done);
  }

  /// The queues whose callers they get; a queue without a number is none of them.
  @PostMapping("/{id}/places")
  String place(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    StaffId agent = new StaffId(id);
    List<Place> places = PlaceView.read(queues.all(), sent);
    return after(
        agents.place(agent, places, self),
        agent,
        "places",
        Form.empty(),
        Form.WHOLE,
        new Asking(self, who, visit));
  }

  @PostMapping("/{id}/listen")
  String listen(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String mode,
      @RequestParam(defaultValue = "") String why,
      @AuthenticationPrincipal Actor.Staff self,
      Authentication who,
      Visit visit) {
    StaffId agent = new StaffId(id);
    Answer<LineListening> begun =
        listenings.begin(agent, Wire.find(SpyMode.class, mode).orElse(SpyMode.LISTEN), why, self);
    return after(
        begun,
        agent,
        "listens",
        Form.empty().with(LISTENING_REASON, why).with("mode", mode),
        LISTENING_REASON,
        new Asking(self, who, visit));
  }

  /// Pressing it too late is no mistake.
  @PostMapping("/listening/end")
  String end(@AuthenticationPrincipal Actor.Staff self) {
    return listenings.end(self) instanceof Granted<LineListening>(LineListening ended)
        ? to(ended.agent(), "heard")
        : "redirect:/supervisor/agents";
  }
}
