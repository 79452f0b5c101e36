package io.dozvon.pbx.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.pbx.plan.ExchangePlan;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsteriskServerTest {
  @TempDir Path folder;

  @Test
  void aRealAsteriskLoadsTheGeneratedConfigurationWithoutAComplaint() throws Exception {
    AsteriskInstallation installation = RealAsterisk.required();
    ExchangePlan plan = LocalPlan.in(folder, installation, 4573);
    try (AsteriskServer asterisk = AsteriskServer.start(installation, plan)) {
      assertThat(asterisk.complaints()).isEmpty();
      assertThat(asterisk.isAlive()).isTrue();
    }
  }
}
