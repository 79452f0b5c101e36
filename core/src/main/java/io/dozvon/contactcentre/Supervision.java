package io.dozvon.contactcentre;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.StaffId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The contact centre's door for those who say what agents do now, each time for a reason.
@Component
public class Supervision {
  private final Agents agents;
  private final Members members;
  private final Audit audit;

  Supervision(Agents agents, Members members, Audit audit) {
    this.agents = agents;
    this.members = members;
    this.audit = audit;
  }

  /// What an agent is to do.
  public enum Wish {
    READY,
    PAUSE,
    SIGN_OFF
  }

  @Transactional
  public Answer<AgentStatus> force(StaffId agent, Wish wish, String reason, Actor by) {
    return SupervisorsOnly.check(by)
        .then(_ -> because(reason))
        .then(why -> forced(agent, wish, by).map(status -> written(status, why, by)));
  }

  private Answer<AgentStatus> forced(StaffId agent, Wish wish, Actor by) {
    return switch (wish) {
      case READY -> agents.ready(agent, by);
      case PAUSE -> agents.pause(agent, PauseReason.BY_SUPERVISOR, by);
      case SIGN_OFF -> agents.signOff(agent, by);
    };
  }

  private AgentStatus written(AgentStatus status, String why, Actor by) {
    audit.record(by, AuditedAction.CHANGE, new Subject("agent", status.agent().toString()), why);
    return status;
  }

  /// Members of staff who could answer callers and are not agents yet.
  @Transactional
  public Answer<List<Member>> candidates(Actor by) {
    return SupervisorsOnly.check(by)
        .map(_ -> {
          Set<StaffId> employed = agents.all().stream().map(Agent::id).collect(Collectors.toSet());
          return members.whoAnswerCallers(by).stream()
              .filter(it -> !employed.contains(new StaffId(it.person().value())))
              .toList();
        });
  }

  static Answer<String> because(String reason) {
    String words = reason.strip();
    return words.length() < LineListening.SHORTEST || words.length() > LineListening.LONGEST
        ? Answer.refused(new SupervisionRefusal.ReasonMissing())
        : Answer.granted(words);
  }
}
