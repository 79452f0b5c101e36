package io.dozvon.web.start;

import io.dozvon.telephony.BadTelephonySetting;
import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// An exchange that the settings describe and that cannot be.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BadTelephonySettingAnalyzer extends AbstractFailureAnalyzer<BadTelephonySetting> {
  @Override
  protected FailureAnalysis analyze(Throwable root, BadTelephonySetting bad) {
    return BadSetting.analysis(
        List.of(new BadSetting(bad.key(), bad.value(), bad.expected())), bad);
  }
}
