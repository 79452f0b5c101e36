package io.dozvon.web.start;

import io.dozvon.web.start.MisspeltSettings.UnknownSettings;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Settings that do not exist, each with its value and those that do.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnknownSettingsAnalyzer extends AbstractFailureAnalyzer<UnknownSettings> {
  @Override
  protected FailureAnalysis analyze(Throwable root, UnknownSettings unknown) {
    return BadSetting.analysis(unknown.settings(), unknown);
  }
}
