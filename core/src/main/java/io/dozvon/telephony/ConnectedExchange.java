package io.dozvon.telephony;

import io.dozvon.telephony.acd.Acd;
import java.util.Optional;

/// An [Exchange] together with its connection, as the adapters offer it to the telephony room
/// alone.
public interface ConnectedExchange extends Exchange, AutoCloseable {
  /// Connects, and keeps connected until closed. Returns at once, also when the exchange is not
  /// there.
  void connect();

  /// From now on this node is the one that hears the events: each time the connection stands, the
  /// adapter tells [ExchangeEvent.Resumed] first and then every [LegEvent]. Repeating it changes
  /// nothing.
  void listen();

  /// Another node listens; commands may still be given here.
  void stopListening();

  /// The same exchange as one that distributes callers; empty if it does not. What it tells as such
  /// follows the same rule: [io.dozvon.telephony.acd.AcdResumed] first.
  default Optional<Acd> acd() {
    return Optional.empty();
  }

  @Override
  void close();
}
