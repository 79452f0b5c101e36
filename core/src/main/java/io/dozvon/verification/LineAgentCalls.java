package io.dozvon.verification;

import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCallState;
import io.dozvon.contactcentre.LineCalls;
import io.dozvon.vocabulary.StaffId;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The line's callers whom agents talk with, or have hear music meanwhile.
@Component
@Order(10)
final class LineAgentCalls implements AgentCalls {
  private final LineCalls calls;

  LineAgentCalls(LineCalls calls) {
    this.calls = calls;
  }

  @Override
  public Optional<AgentCall> of(StaffId agent) {
    return calls
        .of(agent)
        .filter(call -> isTheirs(call.state(), agent))
        .map(LineAgentCalls::agentCall);
  }

  private static boolean isTheirs(LineCallState state, StaffId agent) {
    return switch (state) {
      case LineCallState.Talking talking -> talking.agent().equals(agent);
      case LineCallState.Held held -> held.agent().equals(agent);
      case LineCallState.Arrived _,
          LineCallState.Waiting _,
          LineCallState.Offered _,
          LineCallState.Over _ ->
          false;
    };
  }

  private static AgentCall agentCall(LineCall call) {
    return new AgentCall(AgentCall.Kind.LINE, call.id().value(), call.caller());
  }
}
