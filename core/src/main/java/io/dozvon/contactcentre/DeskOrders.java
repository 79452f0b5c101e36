package io.dozvon.contactcentre;

import io.dozvon.contactcentre.Course.HeldFor;
import io.dozvon.contactcentre.LineCallState.Held;
import io.dozvon.contactcentre.LineCallState.Talking;
import io.dozvon.contactcentre.store.LineCallStore;
import io.dozvon.presence.Presence;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.acd.Acd.Settling;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down what is to be done with a call that is held, and has the exchange do it. What an
/// exchange could not be told is taken back, as far as it is a state of ours.
@Component
class DeskOrders {
  private final LineCallStore store;
  private final LineSteps steps;
  private final LineMoves moves;
  private final LineCommands commands;
  private final Agents agents;
  private final Presence presence;
  private final DeskSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DeskOrders(
      LineCallStore store,
      LineSteps steps,
      LineMoves moves,
      LineCommands commands,
      Agents agents,
      Presence presence,
      DeskSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.steps = steps;
    this.moves = moves;
    this.commands = commands;
    this.agents = agents;
    this.presence = presence;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  LineCall hangUp(Course course, StaffId agent) {
    acted(course, agent, DeskAct.HANG_UP, Optional.empty());
    commands.give(course.call(), acd -> acd.hangUp(course.id()));
    return course.call();
  }

  /// Who is held because a page is gone is taken for held until the exchange is seen again, if it
  /// could not be told.
  LineCall hold(Course course, StaffId agent, HeldFor why, Instant at) {
    QueueId queue = queueOf(course);
    Course held =
        moves.move(course, course.asks(Optional.empty()).isHeld(queue, agent, at, why), "held");
    boolean wished = why == HeldFor.WISH;
    acted(held, agent, wished ? DeskAct.HOLD : DeskAct.PAGE_GONE, Optional.empty());
    commands.give(
        held.call(),
        acd -> acd.hold(held.id(), queue),
        wished ? () -> notHeld(held, course, agent) : () -> {});
    return held.call();
  }

  /// They talk on. What has happened since then goes before.
  private void notHeld(Course held, Course before, StaffId agent) {
    transaction.executeWithoutResult(_ ->
        store
            .hold(held.id())
            .filter(now -> now.state().equals(held.state()))
            .ifPresent(now -> {
              Instant since =
                  before.state() instanceof Talking talking ? talking.since() : clock.instant();
              moves.move(
                  now,
                  now.asks(Optional.empty()).talks(queueOf(now), agent, since, before.page()),
                  "could not be held");
              tell(agent);
            }));
  }

  /// Until they talk again they are held; ordered again, if they are held still after a while.
  LineCall takeBack(Course course, StaffId agent, DeskAct act) {
    AgentPhone phone = agents.find(agent).orElseThrow().phone();
    Instant now = clock.instant();
    Course held =
        course.state() instanceof Talking
            ? course.isHeld(queueOf(course), agent, now, HeldFor.PAGE)
            : course;
    Course stored = moves.move(course, held.due(now.plus(settings.again())), "taken back");
    acted(stored, agent, act, Optional.empty());
    commands.give(stored.call(), acd -> acd.takeBack(stored.id(), agent, phone));
    return stored.call();
  }

  LineCall transfer(Course course, StaffId agent, QueueId to) {
    boolean first = to.equals(queueOf(course));
    acted(course, agent, DeskAct.TRANSFER, Optional.of(to.value()));
    commands.give(course.call(), acd -> acd.queue(course.id(), to, first));
    return course.call();
  }

  LineCall give(Course course, StaffId agent, StaffId other, AgentPhone phone) {
    QueueId queue = queueOf(course);
    acted(course, agent, DeskAct.GIVE, Optional.of(other.toString()));
    commands.give(course.call(), acd -> acd.give(course.id(), other, phone, queue));
    return course.call();
  }

  /// The caller is held meanwhile.
  LineCall consult(Course course, StaffId agent, Consulted whom, String name, AgentPhone phone) {
    Course held = course.isHeld(queueOf(course), agent, clock.instant(), HeldFor.WISH);
    Course asking = moves.move(course, held.asks(Optional.of(whom)), "asks");
    acted(asking, agent, DeskAct.CONSULT, Optional.of(name));
    commands.give(
        asking.call(),
        acd -> acd.consult(asking.id(), phone),
        () -> notHeld(asking, course, agent));
    return asking.call();
  }

  /// As [#consult(Course, StaffId, Consulted, String, AgentPhone)], with a doctor whose browser
  /// waits at the exchange.
  LineCall consult(Course course, StaffId agent, DoctorId doctor, LegId leg) {
    Course held = course.isHeld(queueOf(course), agent, clock.instant(), HeldFor.WISH);
    Course asking =
        moves.move(course, held.asks(Optional.of(new Consulted.OfDoctor(doctor))), "asks");
    commands.give(
        asking.call(), acd -> acd.consult(asking.id(), leg), () -> notHeld(asking, course, agent));
    tell(agent);
    return asking.call();
  }

  /// In a conference whoever is asked is there still, and can be left with the caller or leave.
  LineCall settle(Course course, StaffId agent, Settling how) {
    Course settled =
        switch (how) {
          case BACK -> course.asks(Optional.empty());
          case TRANSFER -> steps.handedOver(course, clock.instant());
          case CONFERENCE -> course;
        };
    Course stored = moves.move(course, settled, "settled");
    acted(stored, agent, act(how), Optional.empty());
    commands.give(stored.call(), acd -> acd.settle(stored.id(), how));
    return stored.call();
  }

  private static DeskAct act(Settling how) {
    return switch (how) {
      case BACK -> DeskAct.SETTLE_BACK;
      case TRANSFER -> DeskAct.SETTLE_TRANSFER;
      case CONFERENCE -> DeskAct.SETTLE_CONFERENCE;
    };
  }

  /// They wait first, since their agent will not be back; ordered again, if they are held still
  /// after a while.
  void waitsFirst(Course course, StaffId agent) {
    QueueId queue = queueOf(course);
    Course stored = store.update(course.due(clock.instant().plus(settings.again())));
    acted(stored, agent, DeskAct.PAGE_STAYED_AWAY, Optional.of(queue.value()));
    commands.give(stored.call(), acd -> acd.queue(stored.id(), queue, true));
  }

  private static QueueId queueOf(Course course) {
    return switch (course.state()) {
      case Talking(QueueId queue, _, _) -> queue;
      case Held(QueueId queue, _, _) -> queue;
      case LineCallState.Arrived _,
          LineCallState.Waiting _,
          LineCallState.Offered _,
          LineCallState.Over _ ->
          throw new IllegalStateException("nobody has line call " + course.id());
    };
  }

  private void acted(Course course, StaffId agent, DeskAct act, Optional<String> target) {
    store.acted(course.id(), agent, clock.instant(), act, target);
    tell(agent);
  }

  private void tell(StaffId agent) {
    agents.find(agent).ifPresent(it -> presence.tell(new Person.OfStaff(it.id(), it.role())));
  }
}
