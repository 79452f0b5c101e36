package io.dozvon.pbx.sipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SippTest {
  @Test
  void aCallIsReadFromTheLogWithItsTime() {
    assertThat(Heard.read("called +79001112233 2026-11-24\t13:49:24.980812\t1795528164.980812"))
        .contains(
            new Heard("called", "+79001112233", Instant.parse("2026-11-24T13:49:24.980812Z")));
  }

  @Test
  void aLineThatIsStillBeingWrittenIsNotRead() {
    assertThat(Heard.read("called +79001112233 2026-11-24\t13:49:24.980812\t17955281")).isEmpty();
  }

  @Test
  void whoHasNoSippIsToldWhatToInstall(@TempDir Path folder) {
    assertThatExceptionOfType(SippMissing.class)
        .isThrownBy(() ->
            Sipp.answering(
                List.of("/nowhere/setsid"), "line", Scenario.called().hangsUp(), 9, folder))
        .withMessageContaining("sip-tester");
  }
}
