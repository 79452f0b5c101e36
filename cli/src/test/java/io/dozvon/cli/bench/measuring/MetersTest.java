package io.dozvon.cli.bench.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetersTest {
  private static final String TEXT =
      """
      # HELP jvm_memory_used_bytes The amount of used memory
      jvm_memory_used_bytes{area="heap",id="Eden"} 1.5E7
      jvm_memory_used_bytes{area="heap",id="Old"} 500.0
      jvm_memory_used_bytes{area="nonheap",id="Meta"} 9.0
      """;

  @Test
  void theLinesOfAMeterAreAddedUp() {
    assertThat(Meters.sum("jvm_memory_used_bytes{area=\"heap\"", TEXT)).isEqualTo(15_000_500);
  }

  @Test
  void aMeterThatIsNotThereHasCountedNothing() {
    assertThat(Meters.sum("dozvon_reconciled_total", TEXT)).isZero();
  }
}
