package io.dozvon.telephony;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.stereotype.Component;

/// How rooms go through what [ExchangeEvent.Resumed] found, thing by thing: one that fails is tried
/// again, and one that keeps failing is logged and leaves the others alone.
@Component
public final class Reconciliation {
  private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

  private final RetryTemplate again =
      new RetryTemplate(
          RetryPolicy.builder().maxRetries(4).delay(Duration.ofMillis(50)).multiplier(4).build());

  /// Reconciles one thing; doing it twice must be harmless.
  ///
  /// @param what the thing, for the log
  public void of(String what, Runnable reconciling) {
    try {
      again.execute(once(reconciling));
    } catch (RetryException e) {
      log.error("{} could not be reconciled", what, e);
    }
  }

  private static Retryable<Boolean> once(Runnable reconciling) {
    return () -> {
      reconciling.run();
      return true;
    };
  }
}
