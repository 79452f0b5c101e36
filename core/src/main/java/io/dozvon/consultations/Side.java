package io.dozvon.consultations;

import io.dozvon.telephony.LegId;
import java.time.Instant;

/// One end of a conversation.
public sealed interface Side {
  Instant since();

  /// Expected to come, or to come back, as this leg.
  record Awaited(LegId leg, Instant since) implements Side {}

  record Present(LegId leg, Instant since) implements Side {}

  /// The connection broke, or they left; they may rejoin.
  record Lost(Instant since) implements Side {}
}
