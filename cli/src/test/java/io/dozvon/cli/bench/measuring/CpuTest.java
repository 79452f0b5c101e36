package io.dozvon.cli.bench.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CpuTest {
  @Test
  void aProgramMayHaveBracketsAndSpacesInItsName() {
    String stat =
        "2935 (a (b) c) S 1 2935 2935 0 -1 4194560 1 2 3 4 500 60 7 8 20 0 38 0 7162 8996916 480096";
    assertThat(Cpu.ticks(stat)).isEqualTo(575);
  }

  @Test
  void thisProcessHasUsedSome() {
    assertThat(Cpu.usedBy(List.of(ProcessHandle.current()))).isGreaterThan(Duration.ZERO);
  }
}
