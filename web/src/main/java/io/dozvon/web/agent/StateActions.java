package io.dozvon.web.agent;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.contactcentre.Agent;
import io.dozvon.contactcentre.AgentRefusal;
import io.dozvon.contactcentre.Agents;
import io.dozvon.contactcentre.PauseReason;
import io.dozvon.presence.PageId;
import io.dozvon.staff.Handset;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.problems.RefusedWish;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What an agent does, as the console's page asks for it.
@RestController
@RequestMapping("/agent")
class StateActions {
  private final Agents agents;

  StateActions(Agents agents) {
    this.agents = agents;
  }

  /// The page becomes the agent's phone; another one of theirs gives way.
  ///
  /// @return 204 if the telephone on their desk is rung
  @PostMapping("/sign-on")
  ResponseEntity<SeatJson> signOn(
      @RequestParam UUID page, @AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(agents.signOn(who.id(), new PageId(page)));
    boolean desk =
        agents
            .find(who.id())
            .map(Agent::handset)
            .filter(it -> it == Handset.DESK_PHONE)
            .isPresent();
    return desk
        ? ResponseEntity.noContent().build()
        : ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .body(SeatJson.of(unlessRefused(agents.seat(who.id()))));
  }

  @PostMapping("/sign-off")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOff(@AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(agents.signOff(who.id()));
  }

  @PostMapping("/ready")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void ready(@AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(agents.ready(who.id()));
  }

  /// During a call: as soon as it is over.
  ///
  /// @param reason as [PauseReason] is written for machines
  @PostMapping("/pause/{reason}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void pause(@PathVariable String reason, @AuthenticationPrincipal Actor.Staff who) {
    PauseReason why =
        Wire.find(PauseReason.class, reason)
            .orElseThrow(() -> new RefusedWish(new AgentRefusal.ReasonNotTheirs()));
    unlessRefused(agents.pause(who.id(), why, who));
  }

  @PostMapping("/wrap-up/finish")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void finishWrapUp(@AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(agents.finishWrapUp(who.id()));
  }

  @PostMapping("/wrap-up/more")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void extendWrapUp(@AuthenticationPrincipal Actor.Staff who) {
    unlessRefused(agents.extendWrapUp(who.id()));
  }
}
