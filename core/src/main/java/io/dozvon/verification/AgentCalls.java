package io.dozvon.verification;

import io.dozvon.vocabulary.StaffId;
import java.util.Optional;

/// Knows in which call an agent is. Whoever carries calls of agents says so by a component of this
/// type.
public interface AgentCalls {
  /// The call that goes on; also while the other side hears music. Empty before it is answered and
  /// after it ended.
  Optional<AgentCall> of(StaffId agent);
}
