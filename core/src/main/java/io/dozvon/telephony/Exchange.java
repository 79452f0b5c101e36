package io.dozvon.telephony;

import java.util.Map;

/// What this service asks of a telephone exchange, in this service's own words: the port (R20).
///
/// Commands may block for up to the command time-out and must not be given inside a database
/// transaction. What happens to a leg arrives as [LegEvent]s, published to the application in the
/// order of each leg.
public interface Exchange {
  ExchangeName name();

  /// Starts ringing a phone under an id that is already stored; returns when the exchange has taken
  /// the order. How it went arrives as events. An order for a leg that exists already is refused by
  /// the exchange and rings nobody twice.
  ///
  /// @throws ExchangeUnavailable if it is not known to have been taken; look the leg up before
  ///   ordering another
  void originate(LegId leg, Origination order) throws ExchangeUnavailable;

  /// Lets two waiting legs hear (and see) each other. When one leaves, the other waits again.
  JoinResult join(LegId one, LegId other) throws ExchangeUnavailable;

  /// Says something to a leg, whether it waits or talks; a leg that has gone hears nothing, which
  /// is a success.
  void announce(LegId leg, Announcement what) throws ExchangeUnavailable;

  /// Says something to a leg and then ends it. Ending a leg that has already gone is a success.
  void farewell(LegId leg, Announcement what) throws ExchangeUnavailable;

  /// Ends a leg, also one that only rings. Ending a leg that has already gone is a success.
  void hangUp(LegId leg) throws ExchangeUnavailable;

  /// Every leg of ours at the exchange now, and where it stands.
  Map<LegId, LegState> legs() throws ExchangeUnavailable;

  ExchangeStatus status();
}
