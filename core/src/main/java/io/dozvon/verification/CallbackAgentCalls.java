package io.dozvon.verification;

import io.dozvon.callbacks.Callback;
import io.dozvon.callbacks.Callbacks;
import io.dozvon.vocabulary.StaffId;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Those who were called back and have answered.
@Component
@Order(20)
final class CallbackAgentCalls implements AgentCalls {
  private final Callbacks callbacks;

  CallbackAgentCalls(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  @Override
  public Optional<AgentCall> of(StaffId agent) {
    return callbacks
        .of(agent)
        .filter(Callback.Talking.class::isInstance)
        .map(Callback::facts)
        .map(facts ->
            new AgentCall(
                AgentCall.Kind.CALLBACK, facts.id().value(), Optional.of(facts.number())));
  }
}
