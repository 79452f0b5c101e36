package io.dozvon.web.agent;

import io.dozvon.assistance.CallNote;
import io.dozvon.assistance.CallNotes;
import io.dozvon.assistance.Scripts;
import io.dozvon.assistance.StepId;
import io.dozvon.contactcentre.Agent;
import io.dozvon.contactcentre.AgentState;
import io.dozvon.contactcentre.AgentStatus;
import io.dozvon.contactcentre.Agents;
import io.dozvon.contactcentre.Consulted;
import io.dozvon.contactcentre.Desk;
import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCalls;
import io.dozvon.contactcentre.PauseReason;
import io.dozvon.contactcentre.Queue;
import io.dozvon.contactcentre.Queues;
import io.dozvon.staff.Handset;
import io.dozvon.staff.Member;
import io.dozvon.staff.Members;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.agent.AgentPart.Slot;
import io.dozvon.web.agent.CallerView.Whereabouts;
import io.dozvon.web.live.Drawing;
import io.dozvon.web.live.Snapshots;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Draws the changing part of the console.
@Component
class ConsoleSnapshots implements Snapshots {
  private final Members members;
  private final Agents agents;
  private final Queues queues;
  private final LineCalls calls;
  private final Desk desk;
  private final CallersKnown callers;
  private final CallNotes notes;
  private final Scripts scripts;
  private final DoctorsToAsk doctors;
  private final List<AgentPart> parts;
  private final Drawing drawing;
  private final Clock clock;

  ConsoleSnapshots(
      Members members,
      Agents agents,
      Queues queues,
      LineCalls calls,
      Desk desk,
      CallersKnown callers,
      CallNotes notes,
      Scripts scripts,
      DoctorsToAsk doctors,
      ObjectProvider<AgentPart> parts,
      Drawing drawing,
      Clock clock) {
    this.members = members;
    this.agents = agents;
    this.queues = queues;
    this.calls = calls;
    this.desk = desk;
    this.callers = callers;
    this.notes = notes;
    this.scripts = scripts;
    this.doctors = doctors;
    this.parts = parts.orderedStream().toList();
    this.drawing = drawing;
    this.clock = clock;
  }

  @Override
  public boolean concerns(Person person) {
    return person instanceof Person.OfStaff(_, StaffRole role)
        && (role == StaffRole.AGENT || role == StaffRole.SUPERVISOR);
  }

  @Override
  public String page() {
    return "console";
  }

  @Override
  public String draw(Person person) {
    StaffId id = new StaffId(person.value());
    Member member = members.byIds(List.of(id)).values().iterator().next();
    return drawing.draw("agent-state", member.language(), model(member));
  }

  Map<String, Object> model(Member member) {
    StaffId id = new StaffId(member.person().value());
    Language language = member.language();
    Map<String, Object> model = new HashMap<>();
    model.put("now", clock.instant());
    Optional<Agent> agent = agents.find(id);
    model.put("employed", agent.isPresent());
    agent.ifPresent(it -> addAll(model, it, member));
    for (Slot slot : Slot.values()) {
      model.put(
          Wire.name(slot) + "Parts",
          parts.stream().filter(it -> it.slot() == slot).map(AgentPart::name).toList());
    }
    if (agent.isPresent()) {
      parts.forEach(part -> model.put(part.name(), part.draw(id, language)));
    }
    return model;
  }

  private void addAll(Map<String, Object> model, Agent agent, Member member) {
    Language language = member.language();
    AgentStatus status = agents.status(agent.id());
    model.put("me", StateView.of(status));
    model.put("desk", agent.handset() == Handset.DESK_PHONE);
    model.put(
        "reasons",
        Stream.of(PauseReason.values()).filter(PauseReason::isTheirOwn).map(Wire::name).toList());
    Optional<CallerView> caller = caller(agent.id(), member);
    model.put("caller", caller);
    Optional<LineCallId> writing = writing(status.state());
    model.put("note", writing.map(LineCallId::toString).orElse(null));
    model.put("toFinish", toFinish(agent.id(), writing, language));
    caller
        .filter(CallerView::answered)
        .ifPresent(it -> addDeskWork(model, it, agent.id(), language));
  }

  private Optional<CallerView> caller(StaffId agent, Member member) {
    return calls
        .of(agent)
        .flatMap(call -> Whereabouts.of(call.state()).map(at -> view(call, at, agent, member)));
  }

  private CallerView view(LineCall call, Whereabouts at, StaffId agent, Member member) {
    return CallerView.of(
        call,
        at,
        queueName(at.queue(), member.language()),
        callers.of(call, member.person().actor(), member.language()),
        at.state().equals("offered") ? null : asked(agent));
  }

  private @Nullable String asked(StaffId agent) {
    return desk.consulted(agent).map(this::name).orElse(null);
  }

  private String name(Consulted asked) {
    return switch (asked) {
      case Consulted.Colleague(StaffId colleague) ->
          agents.find(colleague).map(it -> it.name().full()).orElse("");
      case Consulted.OfDoctor _ -> "";
    };
  }

  private String queueName(QueueId id, Language language) {
    return queues.all().stream()
        .filter(it -> it.id().equals(id))
        .map(it -> it.name(language))
        .findFirst()
        .orElse(id.value());
  }

  /// The call whose note the agent writes now.
  private static Optional<LineCallId> writing(AgentState state) {
    return switch (state) {
      case AgentState.OnCall(LineCallId call) -> Optional.of(call);
      case AgentState.WrapUp(LineCallId call, _) -> Optional.of(call);
      case AgentState.Offline _, AgentState.Ready _, AgentState.Paused _, AgentState.Ringing _ ->
          Optional.empty();
    };
  }

  private List<UnfinishedView> toFinish(
      StaffId agent, Optional<LineCallId> writing, Language language) {
    List<CallNote> all = notes.toFinish(agent);
    return all.stream()
        .filter(it -> !writing.equals(Optional.of(it.call())))
        .map(it ->
            new UnfinishedView(
                it.call().toString(), queueName(it.queue(), language), it.answeredAt()))
        .toList();
  }

  private void addDeskWork(
      Map<String, Object> model, CallerView caller, StaffId agent, Language language) {
    Set<StepId> done = scripts.done(LineCallId.of(caller.id()));
    model.put(
        "steps",
        scripts.of(caller.queueId()).stream()
            .map(it -> new StepView(it.id().toString(), it.text(language), done.contains(it.id())))
            .toList());
    model.put(
        "queues",
        queues.all().stream()
            .filter(it -> !it.id().equals(caller.queueId()))
            .map((Queue it) -> new ChoiceView(it.id().value(), it.name(language)))
            .toList());
    model.put("colleagues", colleagues(agent));
    model.put("doctors", doctors.choices());
    model.put("awaited", doctors.awaited(LineCallId.of(caller.id())));
  }

  private List<ChoiceView> colleagues(StaffId agent) {
    Set<StaffId> ready =
        agents.statuses().stream()
            .filter(it -> it.state() instanceof AgentState.Ready)
            .map(AgentStatus::agent)
            .collect(Collectors.toSet());
    return agents.all().stream()
        .filter(it -> ready.contains(it.id()) && !it.id().equals(agent))
        .map(it -> new ChoiceView(it.id().toString(), it.name().full()))
        .toList();
  }

  /// Somebody or something to choose.
  public record ChoiceView(String id, String name) {}

  public record StepView(String id, String text, boolean done) {}

  /// A note that waits for its code.
  public record UnfinishedView(String call, String queue, Instant answeredAt) {}
}
