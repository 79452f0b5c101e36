package io.dozvon.consultations;

import io.dozvon.telephony.LegId;
import java.time.Instant;
import java.util.Optional;

/// One end of a conversation.
public sealed interface Side {
  Instant since();

  /// Expected to come, or to come back, as this leg.
  record Awaited(LegId leg, Instant since) implements Side {}

  record Present(LegId leg, Instant since) implements Side {}

  /// The connection broke, or they left; they may rejoin.
  record Lost(Instant since) implements Side {}

  /// The leg they come or talk on; none while they are lost.
  default Optional<LegId> currentLeg() {
    return switch (this) {
      case Awaited(LegId leg, _) -> Optional.of(leg);
      case Present(LegId leg, _) -> Optional.of(leg);
      case Lost _ -> Optional.empty();
    };
  }

  default boolean isOn(LegId leg) {
    return currentLeg().filter(leg::equals).isPresent();
  }
}
