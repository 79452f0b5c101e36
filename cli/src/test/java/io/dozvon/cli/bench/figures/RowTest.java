package io.dozvon.cli.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowTest {
  @Test
  void whatIsAddedIsTheSecondColumnLessTheFirst() {
    Row row = Row.of("whole.median", Unit.MILLISECONDS, 4, 15).aiming(Aim.addsAtMost(10));
    assertThat(row.difference()).contains(11.0);
    assertThat(row.met()).contains(false);
  }

  @Test
  void anAimIsMetByItsOwnValue() {
    assertThat(Row.of("sustained", Unit.PER_SECOND, 300, 150).aiming(Aim.atLeast(150)).met())
        .contains(true);
    assertThat(Row.of("noticed", Unit.SECONDS, 10.1).aiming(Aim.atMost(10)).met()).contains(false);
  }

  @Test
  void whatCouldNotBeMeasuredWasNotMet() {
    Row row =
        new Row(
            "page.p99",
            Unit.MILLISECONDS,
            Optional.empty(),
            Optional.empty(),
            Optional.of(Aim.atMost(100)));
    assertThat(row.met()).contains(false);
  }

  @Test
  void withoutAnAimThereIsNothingToMeet() {
    assertThat(Row.of("heap", Unit.MEBIBYTES, 50).met()).isEmpty();
  }
}
