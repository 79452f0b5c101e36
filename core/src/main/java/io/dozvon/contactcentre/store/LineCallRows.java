package io.dozvon.contactcentre.store;

import io.dozvon.contactcentre.Consulted;
import io.dozvon.contactcentre.Course;
import io.dozvon.contactcentre.Course.HeldFor;
import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCallState;
import io.dozvon.contactcentre.LineCallState.Arrived;
import io.dozvon.contactcentre.LineCallState.Held;
import io.dozvon.contactcentre.LineCallState.Offered;
import io.dozvon.contactcentre.LineCallState.Over;
import io.dozvon.contactcentre.LineCallState.Talking;
import io.dozvon.contactcentre.LineCallState.Waiting;
import io.dozvon.contactcentre.LineOutcome;
import io.dozvon.database.contactcentre.tables.records.LineCallRecord;
import io.dozvon.presence.PageId;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A call and its row. The agent and the queue of a call that is over stay in its row: who talked
/// last, and where they waited last.
final class LineCallRows {
  private LineCallRows() {}

  static void write(Course course, LineCallRecord row) {
    LineCall call = course.call();
    row.setId(call.id().value());
    row.setExchange(call.exchange().value());
    row.setCaller(call.caller().map(PhoneNumber::e164).orElse(null));
    row.setDid(call.did());
    row.setLanguage(call.language().code());
    row.setArrivedAt(call.arrived());
    row.setQueuedAt(call.waitingSince().orElse(null));
    row.setHeardAt(course.heard());
    row.setClosed(course.closed());
    row.setCallback(course.callback().map(PhoneNumber::e164).orElse(null));
    row.setAnsweredAt(course.answered().orElse(null));
    row.setPage(course.page().map(PageId::value).orElse(null));
    row.setHeldFor(course.heldFor().map(Wire::name).orElse(null));
    row.setDueAt(course.due().orElse(null));
    row.setAskedKind(course.asked().map(LineCallRows::kind).orElse(null));
    row.setAsked(course.asked().map(LineCallRows::idOf).orElse(null));
    switch (call.state()) {
      case Arrived _ -> state(row, "arrived", call.arrived());
      case Waiting(QueueId queue, int position, Instant since) -> {
        state(row, "waiting", since);
        row.setQueueId(queue.value());
        row.setPosition(position);
      }
      case Offered(QueueId queue, StaffId agent, Instant since) ->
          withAgent(row, "offered", queue, agent, since);
      case Talking(QueueId queue, StaffId agent, Instant since) ->
          withAgent(row, "talking", queue, agent, since);
      case Held(QueueId queue, StaffId agent, Instant since) ->
          withAgent(row, "held", queue, agent, since);
      case Over(LineOutcome outcome, Instant at) -> {
        state(row, "over", at);
        row.setOverAt(at);
        row.setOutcome(Wire.name(outcome));
      }
    }
  }

  private static void state(LineCallRecord row, String name, Instant since) {
    row.setState(name);
    row.setSince(since);
  }

  private static void withAgent(
      LineCallRecord row, String name, QueueId queue, StaffId agent, Instant since) {
    state(row, name, since);
    row.setQueueId(queue.value());
    row.setAgentId(agent.value());
  }

  private static String kind(Consulted asked) {
    return switch (asked) {
      case Consulted.Colleague _ -> "agent";
      case Consulted.OfDoctor _ -> "doctor";
    };
  }

  private static UUID idOf(Consulted asked) {
    return switch (asked) {
      case Consulted.Colleague(StaffId agent) -> agent.value();
      case Consulted.OfDoctor(DoctorId doctor) -> doctor.value();
    };
  }

  static Course course(LineCallRecord row) {
    return new Course(
        call(row),
        row.getHeardAt(),
        row.getClosed(),
        Optional.ofNullable(row.getCallback()).map(PhoneNumber::new),
        Optional.ofNullable(row.getAnsweredAt()),
        Optional.ofNullable(row.getPage()).map(PageId::new),
        Optional.ofNullable(row.getHeldFor()).map(why -> Wire.read(HeldFor.class, why)),
        Optional.ofNullable(row.getDueAt()),
        asked(row),
        row.getVersion());
  }

  private static Optional<Consulted> asked(LineCallRecord row) {
    return Optional.ofNullable(row.getAskedKind())
        .map(kind ->
            kind.equals("agent")
                ? new Consulted.Colleague(new StaffId(row.getAsked()))
                : new Consulted.OfDoctor(new DoctorId(row.getAsked())));
  }

  static LineCall call(LineCallRecord row) {
    return new LineCall(
        new LineCallId(row.getId()),
        new ExchangeName(row.getExchange()),
        Optional.ofNullable(row.getCaller()).map(PhoneNumber::new),
        row.getDid(),
        Language.of(row.getLanguage()).orElseThrow(),
        row.getArrivedAt(),
        Optional.ofNullable(row.getQueuedAt()),
        stateOf(row));
  }

  private static LineCallState stateOf(LineCallRecord row) {
    return switch (row.getState()) {
      case "arrived" -> new Arrived();
      case "waiting" -> new Waiting(queue(row), row.getPosition(), row.getSince());
      case "offered" -> new Offered(queue(row), agent(row), row.getSince());
      case "talking" -> new Talking(queue(row), agent(row), row.getSince());
      case "held" -> new Held(queue(row), agent(row), row.getSince());
      case "over" -> new Over(Wire.read(LineOutcome.class, row.getOutcome()), row.getOverAt());
      default -> throw new IllegalStateException("unknown state of a call: " + row.getState());
    };
  }

  private static QueueId queue(LineCallRecord row) {
    return new QueueId(row.getQueueId());
  }

  private static StaffId agent(LineCallRecord row) {
    return new StaffId(row.getAgentId());
  }
}
