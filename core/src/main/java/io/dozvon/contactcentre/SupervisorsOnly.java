package io.dozvon.contactcentre;

import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.StaffRole;

/// Queues, hours and other people's work are for supervisors and admins.
public record SupervisorsOnly() implements Refusal {
  @Override
  public String id() {
    return "supervisors-only";
  }

  @Override
  public Kind kind() {
    return Kind.FORBIDDEN;
  }

  /// Lets those pass who look after the agents.
  public static Answer<Actor> check(Actor by) {
    return switch (by) {
      case Actor.Admin _, Actor.Service _ -> Answer.granted(by);
      case Actor.Staff(_, StaffRole role)
          when role == StaffRole.SUPERVISOR || role == StaffRole.ADMIN ->
          Answer.granted(by);
      case Actor.Staff _, Actor.Doctor _, Actor.Patient _ -> Answer.refused(new SupervisorsOnly());
    };
  }
}
