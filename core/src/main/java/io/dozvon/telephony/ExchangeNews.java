package io.dozvon.telephony;

import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdResumed;

/// Where adapters put what they hear. Called from an adapter's own thread, never from the thread
/// that reads the engine's socket.
public interface ExchangeNews {
  /// Takes one event and returns; events of one leg are handled in the order given. May block for a
  /// moment when far behind (back-pressure).
  void leg(LegEvent event);

  /// As [#leg], of one caller's call to a line.
  void caller(AcdEvent event);

  /// Handled before this returns, so that what is told next finds the rooms reconciled.
  void exchange(ExchangeEvent event);

  /// As [#exchange], of the line's calls: handled in one transaction before this returns.
  void line(AcdResumed event);
}
