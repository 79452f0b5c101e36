package io.dozvon.telephony.acd;

import io.dozvon.telephony.DeskPhone;

/// Where an agent is rung.
public sealed interface AgentPhone {
  /// In their browser.
  record Seat(SeatName name) implements AgentPhone {}

  /// On a desk phone that registers with the exchange.
  record Desk(DeskPhone phone) implements AgentPhone {}
}
