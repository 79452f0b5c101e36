package io.dozvon.verification;

import io.dozvon.vocabulary.StaffId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// In which call an agent is, whoever carries it.
@Component
class CallNeeded {
  private final List<AgentCalls> carriers;

  CallNeeded(ObjectProvider<AgentCalls> carriers) {
    this.carriers = carriers.orderedStream().toList();
  }

  Optional<AgentCall> of(StaffId agent) {
    return carriers.stream().flatMap(carrier -> carrier.of(agent).stream()).findFirst();
  }
}
