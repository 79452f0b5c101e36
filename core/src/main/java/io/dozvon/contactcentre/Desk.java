package io.dozvon.contactcentre;

import io.dozvon.contactcentre.Course.HeldFor;
import io.dozvon.contactcentre.LineCallState.Held;
import io.dozvon.contactcentre.LineCallState.Talking;
import io.dozvon.contactcentre.store.LineCallStore;
import io.dozvon.presence.PageId;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Handset;
import io.dozvon.staff.Staff;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.acd.Acd.Settling;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What an agent does with their own caller. Each wish is checked and stored; the exchange is told
/// after the commit, and what comes of it is heard as with every call. See [DeskRefusal].
@Component("agentsDesk")
public class Desk {
  private final LineCallStore store;
  private final Agents agents;
  private final Queues queues;
  private final Staff staff;
  private final DoctorsAsked doctors;
  private final DeskOrders orders;
  private final Clock clock;

  Desk(
      LineCallStore store,
      Agents agents,
      Queues queues,
      Staff staff,
      DoctorsAsked doctors,
      DeskOrders orders,
      Clock clock) {
    this.store = store;
    this.agents = agents;
    this.queues = queues;
    this.staff = staff;
    this.doctors = doctors;
    this.orders = orders;
    this.clock = clock;
  }

  /// Ends the caller's call.
  @Transactional
  public Answer<LineCall> hangUp(StaffId agent) {
    return theirs(agent).map(course -> orders.hangUp(course, agent));
  }

  /// The caller hears music, the agent's leg ends; they stay this agent's.
  @Transactional
  public Answer<LineCall> hold(StaffId agent) {
    return talking(agent)
        .then(Desk::asksNobody)
        .map(course -> orders.hold(course, agent, HeldFor.WISH, clock.instant()));
  }

  /// The agent's phone answers by itself, and they talk again.
  @Transactional
  public Answer<LineCall> takeBack(StaffId agent) {
    return theirs(agent)
        .then(Desk::asksNobody)
        .then(course ->
            course.state() instanceof Held
                ? Answer.granted(course)
                : no(new DeskRefusal.CallerNotHeld()))
        .map(course -> orders.takeBack(course, agent, DeskAct.TAKE_BACK));
  }

  /// The caller waits in a queue: at the end of another one, first in their own.
  @Transactional
  public Answer<LineCall> transfer(StaffId agent, QueueId to) {
    return theirs(agent)
        .then(Desk::asksNobody)
        .then(course ->
            queues.find(to).isPresent()
                ? Answer.granted(course)
                : no(new DeskRefusal.NoSuchQueue()))
        .map(course -> orders.transfer(course, agent, to));
  }

  /// Another agent's phone rings for the caller, if that one is ready.
  @Transactional
  public Answer<LineCall> give(StaffId agent, StaffId other) {
    return theirs(agent)
        .then(Desk::asksNobody)
        .then(course -> ready(agent, other).map(phone -> orders.give(course, agent, other, phone)));
  }

  /// Asks another agent who is ready while the caller hears music.
  @Transactional
  public Answer<LineCall> consult(StaffId agent, StaffId other) {
    return talking(agent)
        .then(Desk::asksNobody)
        .then(course ->
            ready(agent, other)
                .map(phone ->
                    orders.consult(
                        course, agent, new Consulted.Colleague(other), other.toString(), phone)));
  }

  private Answer<AgentPhone> ready(StaffId agent, StaffId other) {
    return agents
        .find(other)
        .filter(it -> !other.equals(agent))
        .filter(_ -> agents.status(other).state() instanceof AgentState.Ready)
        .map(it -> Answer.granted(it.phone()))
        .orElseGet(() -> Answer.refused(new DeskRefusal.ColleagueNotReady()));
  }

  /// As [#consult(StaffId, StaffId)], a doctor at their desk phone, which rings; or at their
  /// workplace, where they are asked to join: see [DoctorsAsked].
  @Transactional
  public Answer<LineCall> consult(StaffId agent, DoctorId doctor) {
    return talking(agent).then(Desk::asksNobody).then(course -> asks(course, agent, doctor));
  }

  private Answer<LineCall> asks(Course course, StaffId agent, DoctorId doctor) {
    Optional<Doctor> whom = Optional.ofNullable(staff.byIds(List.of(doctor)).get(doctor));
    Optional<DeskPhone> phone = whom.flatMap(Doctor::deskPhone);
    boolean inBrowser = whom.filter(it -> it.handset() == Handset.BROWSER).isPresent();
    if ((inBrowser || phone.isEmpty()) && whom.isPresent() && doctors.isAtWorkplace(doctor)) {
      return doctors.ask(course, agent, doctor);
    }
    return phone
        .map(it ->
            Answer.granted(
                orders.consult(
                    course,
                    agent,
                    new Consulted.OfDoctor(doctor),
                    doctor.toString(),
                    new AgentPhone.Desk(it))))
        .orElseGet(() -> Answer.refused(new DeskRefusal.DoctorOutOfReach()));
  }

  /// Ends the asking. Who talks with the caller after a `TRANSFER` is whoever was asked.
  @Transactional
  public Answer<LineCall> settle(StaffId agent, Settling how) {
    return theirs(agent)
        .then(course ->
            course.asked().isPresent() ? Answer.granted(course) : no(new DeskRefusal.AsksNobody()))
        .map(course -> orders.settle(course, agent, how));
  }

  /// Whom the agent asks about their caller now.
  public Optional<Consulted> consulted(StaffId agent) {
    return store.ofBusy(agent).flatMap(store::asked);
  }

  /// The browser phone of this page is registered at the exchange and can be rung. Whoever talked
  /// through another page of theirs, which is gone or gives way, talks here from now on; whoever
  /// was held because their page was gone is taken back. To be said after [Agents#signOn], whenever
  /// the phone registers; nothing comes of it if nobody waits.
  @Transactional
  public Optional<LineCall> phoneIsThere(StaffId agent, PageId page) {
    return held(agent)
        .filter(course -> isApart(course, page))
        .map(course -> orders.takeBack(course.on(page), agent, DeskAct.PAGE_BACK));
  }

  /// Who talks by desk phone needs no page.
  private static boolean isApart(Course course, PageId page) {
    return switch (course.state()) {
      case Talking _ -> course.page().filter(it -> !it.equals(page)).isPresent();
      case Held _ -> course.heldFor().equals(Optional.of(HeldFor.PAGE));
      case LineCallState.Arrived _,
          LineCallState.Waiting _,
          LineCallState.Offered _,
          LineCallState.Over _ ->
          false;
    };
  }

  private Answer<Course> theirs(StaffId agent) {
    return held(agent)
        .map(Answer::granted)
        .orElseGet(() ->
            Answer.refused(
                store.ringing(agent).isPresent()
                    ? new DeskRefusal.NotAnsweredYet()
                    : new DeskRefusal.NoCaller()));
  }

  private Answer<Course> talking(StaffId agent) {
    return theirs(agent)
        .then(course ->
            course.state() instanceof Talking
                ? Answer.granted(course)
                : no(new DeskRefusal.CallerHeld()));
  }

  private static Answer<Course> asksNobody(Course course) {
    return course.asked().isEmpty() ? Answer.granted(course) : no(new DeskRefusal.AsksAlready());
  }

  private static Answer<Course> no(DeskRefusal why) {
    return Answer.refused(why);
  }

  /// Their call may have become somebody else's until it is held.
  private Optional<Course> held(StaffId agent) {
    return store
        .ofBusy(agent)
        .flatMap(store::hold)
        .filter(course -> course.agent().equals(Optional.of(agent)));
  }
}
