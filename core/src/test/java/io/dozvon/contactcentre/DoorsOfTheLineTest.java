package io.dozvon.contactcentre;

import static io.dozvon.contactcentre.Floor.fresh;
import static io.dozvon.contactcentre.Floor.said;
import static io.dozvon.contactcentre.Floor.someQueue;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contactcentre.LineHoursChange.AsUsual;
import io.dozvon.staff.Handset;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who may change what: every door, and everybody who could knock.
@FloorTest
class DoorsOfTheLineTest {
  private static final String NO = "supervisors-only";

  private final Floor floor;

  DoorsOfTheLineTest(Floor floor) {
    this.floor = floor;
  }

  static Stream<Actor> strangers() {
    return Stream.of(
        new Actor.Staff(StaffId.random(), StaffRole.AGENT),
        new Actor.Doctor(DoctorId.random()),
        new Actor.Patient(new PatientId(UUID.randomUUID())));
  }

  static Stream<Actor> supervisors() {
    return Stream.of(
        new Actor.Staff(StaffId.random(), StaffRole.SUPERVISOR),
        new Actor.Staff(StaffId.random(), StaffRole.ADMIN),
        new Actor.Admin("cli"));
  }

  private Map<String, String> knocks(Actor by) {
    StaffId agent = floor.agent();
    StaffId fresh = floor.member(StaffRole.AGENT);
    Map<String, String> said = new TreeMap<>();
    said.put("employ", said(floor.agents.employ(fresh, by)));
    said.put("place", said(floor.agents.place(agent, List.of(), by)));
    said.put("desk phone", said(floor.agents.giveDeskPhone(agent, Optional.empty(), by)));
    said.put("handset", said(floor.agents.talkThrough(agent, Handset.BROWSER, by)));
    said.put("look", said(floor.agents.look(agent, by)));
    said.put("list", said(floor.agents.list(by)));
    said.put("sign off", said(floor.agents.signOff(agent, by)));
    floor.agents.signOn(agent, floor.opens(agent)).orElseThrow();
    said.put("pause", said(floor.agents.pause(agent, PauseReason.BREAK, by)));
    said.put("ready", said(floor.agents.ready(agent, by)));
    said.put("dismiss", said(floor.agents.dismiss(agent, by)));
    said.put("queue", said(floor.queues.save(fresh(someQueue()), by)));
    Queue queue = floor.queue();
    said.put("remove", said(floor.queues.remove(queue.id(), queue.version(), by)));
    said.put("hours", said(floor.hours.change(new AsUsual(List.of()), by)));
    return said;
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void nobodyElseChangesTheLineOrAnAgent(Actor by) {
    assertThat(knocks(by)).hasSize(13).allSatisfy((_, said) -> assertThat(said).isEqualTo(NO));
  }

  @ParameterizedTest
  @MethodSource("supervisors")
  void supervisorsAndAdminsChangeAll(Actor by) {
    assertThat(knocks(by)).allSatisfy((_, said) -> assertThat(said).isEqualTo("granted"));
  }

  @Test
  void agentsActOnThemselvesAndDoNotDecideWhereTheySit() {
    StaffId agent = floor.readyAgent();
    Actor self = Floor.themselves(agent);
    assertThat(said(floor.agents.pause(agent, PauseReason.LUNCH, self))).isEqualTo("granted");
    assertThat(said(floor.agents.ready(agent, self))).isEqualTo("granted");
    assertThat(said(floor.agents.look(agent, self))).isEqualTo("granted");
    assertThat(said(floor.agents.talkThrough(agent, Handset.BROWSER, self))).isEqualTo("granted");
    assertThat(said(floor.agents.place(agent, List.of(), self))).isEqualTo(NO);
    assertThat(said(floor.agents.dismiss(agent, self))).isEqualTo(NO);
    assertThat(said(floor.agents.giveDeskPhone(agent, Optional.empty(), self))).isEqualTo(NO);
  }

  @Test
  void whoIsNoAgentIsUnknown() {
    StaffId nobody = floor.member(StaffRole.AGENT);
    assertThat(
            Stream.of(
                floor.agents.signOn(nobody, floor.opens(nobody)),
                floor.agents.signOff(nobody),
                floor.agents.ready(nobody),
                floor.agents.pause(nobody, PauseReason.LUNCH, Floor.themselves(nobody)),
                floor.agents.finishWrapUp(nobody),
                floor.agents.extendWrapUp(nobody),
                floor.agents.seat(nobody)))
        .allSatisfy(answer -> assertThat(said(answer)).isEqualTo("agent-not-found"));
  }
}
