package io.dozvon.web.agent;

import io.dozvon.contactcentre.LineCallMoved;
import io.dozvon.presence.Presence;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.web.agent.CallerView.Whereabouts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Has the console of a caller's agent look again, also when the agent does what they did: a caller
/// who was held is talked with again.
@Component
class ConsoleNews {
  private final Presence presence;

  ConsoleNews(Presence presence) {
    this.presence = presence;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(LineCallMoved moved) {
    Whereabouts.of(moved.call().state())
        .ifPresent(at -> {
          presence.tell(new Person.OfStaff(at.agent(), StaffRole.AGENT));
          presence.tell(new Person.OfStaff(at.agent(), StaffRole.SUPERVISOR));
        });
  }
}
