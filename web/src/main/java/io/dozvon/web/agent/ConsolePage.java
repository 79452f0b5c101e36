package io.dozvon.web.agent;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.contactcentre.Agent;
import io.dozvon.contactcentre.Agents;
import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.telephony.acd.Place;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.web.forms.Visit;
import io.dozvon.web.problems.Languages;
import io.dozvon.web.security.SignedIn;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The console's page.
@Controller
class ConsolePage {
  private final Members members;
  private final Agents agents;
  private final ConsoleSnapshots snapshots;
  private final QueueLine line;

  ConsolePage(Members members, Agents agents, ConsoleSnapshots snapshots, QueueLine line) {
    this.members = members;
    this.agents = agents;
    this.snapshots = snapshots;
    this.line = line;
  }

  @GetMapping("/agent")
  String console(Authentication who, @AuthenticationPrincipal Actor.Staff self, Visit visit) {
    Member member = unlessRefused(members.self(SignedIn.sessionOf(who).person()));
    Languages.answerIn(member.language(), visit.request());
    visit.model().addAttribute("name", member.name().full());
    visit.model().addAttribute("supervisor", member.role() == StaffRole.SUPERVISOR);
    visit.model().addAttribute("line", of(self));
    visit.model().addAllAttributes(snapshots.model(member));
    return "agent";
  }

  /// The queues' figures alone; the console asks for them every few seconds.
  @GetMapping("/agent/queues")
  String queues(Authentication who, @AuthenticationPrincipal Actor.Staff self, Visit visit) {
    Member member = members.byIds(List.of(self.id())).values().iterator().next();
    Languages.answerIn(member.language(), visit.request());
    visit.model().addAttribute("line", of(self));
    return "agent-queues";
  }

  private QueueLineView of(Actor.Staff self) {
    return line.of(
        agents.find(self.id()).map(Agent::places).orElse(List.of()).stream()
            .map(Place::queue)
            .toList());
  }
}
