package io.dozvon.contactcentre;

import io.dozvon.contactcentre.AgentState.Busy;
import io.dozvon.contactcentre.AgentState.Offline;
import io.dozvon.contactcentre.AgentState.Paused;
import io.dozvon.contactcentre.AgentState.Ready;
import io.dozvon.contactcentre.AgentState.WrapUp;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Optional;

/// An agent's status with what the room alone needs to know.
///
/// @param queue of the call that they have or had
/// @param goneAt since when no page of theirs is open
/// @param due when something is to be done about it
/// @param version counts what is stored
public record AgentPost(
    AgentStatus status,
    StaffRole role,
    Optional<QueueId> queue,
    Optional<Instant> goneAt,
    Optional<Instant> due,
    int version) {
  private static final String PAGE_GONE = "page-gone";
  private static final String WRAP_UP = "wrap-up";

  Person.OfStaff person() {
    return new Person.OfStaff(status.agent(), role);
  }

  /// As the exchange is to have them.
  AtExchange atExchange() {
    return switch (status.state()) {
      case Offline _ -> new AtExchange(false, Optional.empty());
      case AgentState _ when goneAt.isPresent() -> new AtExchange(true, Optional.of(PAGE_GONE));
      case Ready _ -> new AtExchange(true, Optional.empty());
      case Paused(PauseReason reason) -> new AtExchange(true, Optional.of(Wire.name(reason)));
      case WrapUp _ -> new AtExchange(true, Optional.of(WRAP_UP));
      case Busy _ -> new AtExchange(true, status.afterwards().map(Wire::name));
    };
  }

  /// @param there whether they are a member of their queues
  /// @param paused why they get no callers; whoever has one gets no other by the exchange's own
  ///   doing, and is free for the next one also if this service is away when the call ends
  record AtExchange(boolean there, Optional<String> paused) {}

  AgentPost stored() {
    return new AgentPost(status, role, queue, goneAt, due, version + 1);
  }

  AgentPost with(AgentStatus changed) {
    return new AgentPost(changed, role, queue, goneAt, due, version);
  }

  AgentPost at(Optional<QueueId> of) {
    return new AgentPost(status, role, of, goneAt, due, version);
  }

  AgentPost gone(Optional<Instant> since) {
    return new AgentPost(status, role, queue, since, due, version);
  }

  AgentPost due(Optional<Instant> then) {
    return new AgentPost(status, role, queue, goneAt, then, version);
  }
}
