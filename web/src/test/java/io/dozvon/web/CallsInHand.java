package io.dozvon.web;

import io.dozvon.verification.AgentCall;
import io.dozvon.verification.AgentCalls;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;

/// Calls of agents that tests begin and end.
@Order(0)
final class CallsInHand implements AgentCalls {
  private final Map<StaffId, AgentCall> live = new ConcurrentHashMap<>();

  AgentCall begin(StaffId agent, String caller) {
    AgentCall call =
        new AgentCall(
            AgentCall.Kind.LINE,
            UUID.randomUUID(),
            Optional.of(caller).filter(it -> !it.isEmpty()).map(PhoneNumber::new));
    live.put(agent, call);
    return call;
  }

  void end(StaffId agent) {
    live.remove(agent);
  }

  @Override
  public Optional<AgentCall> of(StaffId agent) {
    return Optional.ofNullable(live.get(agent));
  }
}
