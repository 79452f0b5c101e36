package io.dozvon.telephony;

import io.dozvon.telephony.TelephonySettings.ExchangeSettings;

/// Knows how to speak with one kind of exchange. Each adapter offers one as a bean; the settings
/// choose by [#kind].
public interface ExchangeDriver {
  /// As the settings write it, e.g. `asterisk`.
  String kind();

  /// Makes an exchange that is not yet connected.
  ///
  /// @param news where it tells what happens; see [ExchangeNews] for what is owed to it
  ConnectedExchange open(ExchangeSettings settings, ExchangeNews news);
}
