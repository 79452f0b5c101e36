package io.dozvon.telephony;

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

  @Override
  void close();
}
