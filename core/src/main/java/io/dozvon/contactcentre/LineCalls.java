package io.dozvon.contactcentre;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.contactcentre.store.LineCallStore;
import io.dozvon.contactcentre.store.VisitStore;
import io.dozvon.presence.Presence;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The callers' calls, to look at.
@Component
public class LineCalls {
  private static final String KIND = "line-call";
  private static final int MOST = 100;

  private final LineCallStore store;
  private final VisitStore visits;
  private final Agents agents;
  private final Presence presence;
  private final Audit audit;

  LineCalls(LineCallStore store, VisitStore visits, Agents agents, Presence presence, Audit audit) {
    this.store = store;
    this.visits = visits;
    this.agents = agents;
    this.presence = presence;
    this.audit = audit;
  }

  /// The call in which an agent talks or holds the caller, or else for which their phone rings:
  /// their own, so it is not written down that they look.
  public Optional<LineCall> of(StaffId agent) {
    return store.ofBusy(agent).flatMap(store::find).or(() -> store.ringing(agent));
  }

  /// A call with its visits and offers. Agents see those that they had or that rang at their phone;
  /// any other does not exist for them.
  @Transactional
  public Answer<LineCallStory> find(LineCallId id, Actor by) {
    return store
        .find(id)
        .filter(_ -> maySee(id, by))
        .map(call -> {
          audit.record(by, AuditedAction.READ, new Subject(KIND, id.toString()));
          return Answer.granted(story(call));
        })
        .orElseGet(() -> Answer.refused(new DeskRefusal.UnknownLineCall()));
  }

  private boolean maySee(LineCallId id, Actor by) {
    return switch (by) {
      case Actor.Staff(StaffId agent, StaffRole role) ->
          role == StaffRole.SUPERVISOR || (role == StaffRole.AGENT && store.concerns(id, agent));
      case Actor.Admin _, Actor.Service _ -> true;
      case Actor.Patient _, Actor.Doctor _ -> false;
    };
  }

  private LineCallStory story(LineCall call) {
    return new LineCallStory(
        call, visits.visits(call.id()), visits.offers(call.id()), store.acts(call.id()));
  }

  /// Whether it is known to be over; not while nothing was heard of it.
  public boolean isOver(LineCallId id) {
    return store.find(id).filter(call -> call.state() instanceof LineCallState.Over).isPresent();
  }

  /// All that go on, the longest first. For boards; nobody's number is to be shown to those who do
  /// not need it.
  public List<LineCall> live() {
    return store.live();
  }

  /// What a number's former calls were, the newest first; for those who answer callers, none for
  /// others.
  ///
  /// @param limit how many at most, 1 to 100
  @Transactional
  public List<LineCall> earlier(PhoneNumber caller, int limit, Actor by) {
    if (!answersCallers(by)) {
      return List.of();
    }
    audit.record(by, AuditedAction.READ, Subject.all(KIND));
    return store.earlier(caller, Math.clamp(limit, 1, MOST));
  }

  private static boolean answersCallers(Actor by) {
    return switch (by) {
      case Actor.Staff(_, StaffRole role) ->
          role == StaffRole.AGENT || role == StaffRole.SUPERVISOR;
      case Actor.Admin _, Actor.Service _ -> true;
      case Actor.Patient _, Actor.Doctor _ -> false;
    };
  }

  /// Those of these numbers who call right now.
  public List<LineCall> liveFrom(List<PhoneNumber> callers) {
    return callers.isEmpty() ? List.of() : store.liveFrom(callers);
  }

  /// Something about whoever calls from this number has changed elsewhere: the agents who have them
  /// look again after the commit.
  @Transactional
  public void lookAgain(PhoneNumber caller) {
    store.liveFrom(List.of(caller)).stream()
        .flatMap(call -> agentOf(call.state()).stream())
        .flatMap(agent -> agents.find(agent).stream())
        .forEach(agent -> presence.tell(new Person.OfStaff(agent.id(), agent.role())));
  }

  private static Optional<StaffId> agentOf(LineCallState state) {
    return switch (state) {
      case LineCallState.Offered(_, StaffId agent, _) -> Optional.of(agent);
      case LineCallState.Talking(_, StaffId agent, _) -> Optional.of(agent);
      case LineCallState.Held(_, StaffId agent, _) -> Optional.of(agent);
      case LineCallState.Arrived _, LineCallState.Waiting _, LineCallState.Over _ ->
          Optional.empty();
    };
  }
}
