package io.dozvon.telephony;

import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import java.util.Optional;

/// Knows how to speak with one kind of exchange. Each adapter offers one as a bean; the settings
/// choose by [#kind].
public interface ExchangeDriver {
  /// As the settings write it, e.g. `asterisk`.
  String kind();

  /// A setting of the exchange that this kind cannot do without and that is not set, as the
  /// settings write it.
  default Optional<String> missingIn(ExchangeSettings settings) {
    return Optional.empty();
  }

  /// Makes an exchange that is not yet connected.
  ///
  /// @param news where it tells what happens; see [ExchangeNews] for what is owed to it
  ConnectedExchange open(ExchangeSettings settings, ExchangeNews news);
}
