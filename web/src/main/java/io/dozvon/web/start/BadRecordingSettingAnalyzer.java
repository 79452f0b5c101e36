package io.dozvon.web.start;

import io.dozvon.recordings.BadRecordingSetting;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// A setting with which no conversation can be recorded, or none that was can be heard.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BadRecordingSettingAnalyzer extends AbstractFailureAnalyzer<BadRecordingSetting> {
  @Override
  protected FailureAnalysis analyze(Throwable root, BadRecordingSetting bad) {
    return BadSetting.analysis(
        List.of(new BadSetting(bad.key(), Optional.empty(), bad.expected())), bad);
  }
}
