package io.dozvon.telephony;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /// Lets legs hear each other, two or more of them. Two who are alone together see each other;
  /// among more, each sees who speaks. Whoever is not with the others yet is brought to them, and
  /// taken from those they talked with; legs that are together already stay so without a gap, also
  /// with a further one. When one leaves, the others go on; who is left alone waits again.
  ///
  /// A leg that has gone keeps the others from nothing.
  ///
  /// @return [JoinResult#LEG_GONE] if one of them was not there
  JoinResult join(Set<LegId> legs) throws ExchangeUnavailable;

  /// As [#join(Set)], of two.
  default JoinResult join(LegId one, LegId other) throws ExchangeUnavailable {
    return join(new LinkedHashSet<>(List.of(one, other)));
  }

  /// Says something to a leg, whether it waits or talks; a leg that has gone hears nothing, which
  /// is a success.
  void announce(LegId leg, Announcement what) throws ExchangeUnavailable;

  /// Says something to a leg and then ends it. Ending a leg that has already gone is a success.
  void farewell(LegId leg, Announcement what) throws ExchangeUnavailable;

  /// Records what is said and heard on a leg, both mixed, until it is told to stop or the leg ends,
  /// into a file of that name in the exchange's folder of recordings: raw µ-law (ITU-T G.711), 8000
  /// samples a second. Whether it may be recorded is the caller's business.
  RecordResult record(LegId leg, SoundFile into) throws ExchangeUnavailable;

  /// Writes nothing into this file any more; that nothing was is a success. The last moments may be
  /// written a little later.
  void stopRecording(SoundFile file) throws ExchangeUnavailable;

  /// Ends a leg, also one that only rings. Ending a leg that has already gone is a success.
  void hangUp(LegId leg) throws ExchangeUnavailable;

  /// Every leg of ours at the exchange now, and where it stands.
  Map<LegId, LegState> legs() throws ExchangeUnavailable;

  ExchangeStatus status();
}
