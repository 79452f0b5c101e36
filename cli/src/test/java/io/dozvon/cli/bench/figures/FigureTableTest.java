package io.dozvon.cli.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.cli.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FigureTableTest {
  private static final Section THROUGHPUT =
      new Section(
          "throughput",
          List.of(),
          List.of(
              Row.of("sustained", Unit.PER_SECOND, 300, 125).aiming(Aim.atLeast(150)),
              new Row(
                  "cpu.service",
                  Unit.MILLISECONDS,
                  Optional.empty(),
                  Optional.of(4.25),
                  Optional.empty())),
          2);

  private static String shown(Locale language) {
    StringWriter out = new StringWriter();
    new FigureTable(Words.in(language)).show(THROUGHPUT, new PrintWriter(out, true));
    return out.toString();
  }

  @Test
  void bothColumnsStandSideBySideWithTheAimAndWhetherItWasMet() {
    assertThat(shown(Locale.ENGLISH))
        .isEqualTo(
            """

            Calls a second that are kept up with
                                                         bare exchange  through the service  difference    aim  met
              sustained, none lost, 1/s                            300                  125        -175  ≥ 150   NO
              processor time of the service, a call, ms              –                  4.3
            2 calls or pages were lost, or are not on record as they happened.
            """);
  }

  @Test
  void figuresAreWrittenAsTheReadersLanguageHasIt() {
    assertThat(shown(Locale.of("ru"))).contains("4,3").contains("НЕТ").contains("≥ 150");
  }

  @Test
  void machinesGetEveryFigureByItsName() {
    JsonMapper json = JsonMapper.shared();
    JsonNode section =
        json.readTree(json.writeValueAsString(FigureJson.of(List.of(THROUGHPUT))))
            .path("sections")
            .path(0);
    assertThat(section.path("lost").asInt()).isEqualTo(2);
    JsonNode row = section.path("rows").path(0);
    assertThat(row.path("difference").asDouble()).isEqualTo(-175);
    assertThat(row.path("met").asBoolean()).isFalse();
    assertThat(row.path("aim").path("bound").asString()).isEqualTo("at-least");
    assertThat(section.path("rows").path(1).has("compared")).isFalse();
  }
}
