package io.dozvon.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.web.reports.Sheet.Column;
import io.dozvon.web.reports.Sheet.Kind;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is handed out can be read by every program, and does nothing in any.
class SheetFileTest {
  private static final ZonedDateTime NOON =
      ZonedDateTime.of(2026, 11, 30, 12, 0, 0, 0, ZoneId.of("Europe/Moscow"));

  private static Sheet sheet(String name) {
    return new Sheet(
        List.of(
            new Column("start", Kind.TIME),
            new Column("agent", Kind.TEXT),
            new Column("offered", Kind.COUNT),
            new Column("level", Kind.SHARE),
            new Column("wait", Kind.SECONDS)),
        List.of(Arrays.asList(NOON, name, 3, 2.0 / 3, null)));
  }

  @Test
  void linesEndAndTextsAreQuotedAsRfc4180Says() {
    assertThat(SheetFile.of(sheet("Орлова, \"Нина\"")))
        .isEqualTo(
            "start,agent,offered,level,wait\r\n"
                + "2026-11-30T12:00+03:00,\"Орлова, \"\"Нина\"\"\",3,0.6667,\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+7", "-2", "@SUM(A1)"})
  void aNameThatASpreadsheetWouldTakeForAFormulaIsText(String name) {
    assertThat(SheetFile.of(sheet(name))).contains(",'" + name + ",").doesNotContain("," + name);
  }

  @Test
  void machinesFindEachValueUnderItsKey() {
    assertThat(sheet("Нина").objects())
        .singleElement()
        .satisfies(row -> {
          assertThat(row)
              .containsEntry("start", "2026-11-30T12:00+03:00")
              .containsEntry("offered", 3);
          assertThat(row).containsKey("wait");
          assertThat(row.get("wait")).isNull();
        });
  }
}
