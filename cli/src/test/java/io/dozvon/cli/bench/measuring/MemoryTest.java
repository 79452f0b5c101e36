package io.dozvon.cli.bench.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
  @Test
  void whatLiesInMemoryIsReadInMebibytes() {
    assertThat(Memory.resident("VmPeak:\t 9000 kB\nVmRSS:\t  358400 kB\nThreads:\t38\n"))
        .isEqualTo(350);
  }
}
