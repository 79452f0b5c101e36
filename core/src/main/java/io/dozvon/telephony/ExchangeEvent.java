package io.dozvon.telephony;

import java.time.Instant;
import java.util.Map;

/// What happens to an exchange as a whole.
public sealed interface ExchangeEvent {
  ExchangeName exchange();

  Instant at();

  /// This node listens to the exchange from now on, after a start, a lost connection or a
  /// take-over. Whatever was believed of legs at this exchange is to be compared with what is
  /// there.
  ///
  /// @param legs every leg of ours that is there now; one that is missing has ended unseen
  record Resumed(ExchangeName exchange, Instant at, Map<LegId, LegState> legs)
      implements ExchangeEvent {}

  /// The exchange cannot be heard; its calls may well go on.
  record Lost(ExchangeName exchange, Instant at) implements ExchangeEvent {}
}
