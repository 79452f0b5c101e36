package io.dozvon.web.start;

import io.dozvon.telephony.BadTelephonySetting;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// An exchange that the settings describe and that cannot be.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BadTelephonySettingAnalyzer extends AbstractFailureAnalyzer<BadTelephonySetting> {
  @Override
  protected FailureAnalysis analyze(Throwable root, BadTelephonySetting bad) {
    return new FailureAnalysis(
        bad.getMessage(), "Correct it in application.yaml or in the environment.", bad);
  }
}
