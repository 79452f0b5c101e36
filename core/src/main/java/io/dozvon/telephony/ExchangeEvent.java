package io.dozvon.telephony;

import java.time.Instant;
import java.util.Map;

/// What happens to an exchange as a whole.
public sealed interface ExchangeEvent {
  ExchangeName exchange();

  Instant at();

  /// This node listens to the exchange, after a start, a lost connection or a take-over, and has
  /// looked what is there; every now and then it looks again. Whatever was believed of legs at this
  /// exchange is to be compared with what is there.
  ///
  /// @param at when it was looked; what is known of a leg from later on is newer than this look
  /// @param legs every leg of ours that was there; one that is missing had ended unseen
  record Resumed(ExchangeName exchange, Instant at, Map<LegId, LegState> legs)
      implements ExchangeEvent {}

  /// The exchange cannot be heard; its calls may well go on.
  record Lost(ExchangeName exchange, Instant at) implements ExchangeEvent {}
}
