package io.dozvon.telephony;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What a room does because its time has come. When that is stands in the room's own rows, as part
/// of the state it belongs to; [Rounds] goes and looks.
///
/// @param <I> identifies one thing that can be due
public interface TimedWork<I> {
  /// What one of these things is, for the log.
  String title();

  /// What is due by then of all that goes on at these exchanges, the longest due first.
  List<I> due(Set<ExchangeName> at, Instant by, int limit);

  /// Does what is due now with one of them, in one transaction. Another node may have done so
  /// meanwhile: nothing is due then, and nothing is done.
  void act(I id);
}
