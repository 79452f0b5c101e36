package io.dozvon.telephony.simulated;

import io.dozvon.telephony.Admission;
import io.dozvon.telephony.ExchangeName;

/// Who knows whose a token is; see [io.dozvon.telephony.JoinTokens#redeem].
@FunctionalInterface
public interface Admissions {
  Admission redeem(String token, ExchangeName exchange);
}
