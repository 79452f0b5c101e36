package io.dozvon.recordings;

import io.dozvon.telephony.Exchange;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.Exchanges;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The order to stop may have been lost with the node that gave it, so it is given once more before
/// a file is taken or deleted.
@Component
class LastOrder {
  private final Exchanges exchanges;

  LastOrder(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  /// Must not be called inside a transaction.
  ///
  /// @return whether nothing is written for this recording any more
  boolean isStopped(Recording.Facts facts) {
    Optional<Exchange> exchange = exchanges.named(facts.exchange());
    try {
      if (exchange.isPresent()) {
        exchange.get().stopRecording(facts.id().file());
      }
      return true;
    } catch (ExchangeUnavailable e) {
      return false;
    }
  }
}
