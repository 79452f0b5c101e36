package centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.classification.Classification;
import io.dozvon.classification.ClassificationImports;
import io.dozvon.classification.Coded;
import io.dozvon.classification.ImportReport;
import io.dozvon.classification.ImportReport.RefusedRow;
import io.dozvon.vocabulary.Answer;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Codes are found by their beginning and by Russian words, and the official list is taken in.
@CentreTest
class ClassificationTest {
  private static final String HEADING =
      "ID;REC_CODE;MKB_CODE;MKB_NAME;ID_PARENT;ADDL_CODE;ACTUAL\n";
  private static final String LIST =
      HEADING
          + "900;22;XX;\"Внешние причины\";;0;1\n"
          + "901;2201;W50-W64;Воздействие живых сил;900;0;1\n"
          + "902;220101;W53;Укус крысы;901;0;1\n"
          + "903;22010101;W53.0;\"Укус крысы; в жилище\";902;0;1\n"
          + "904;22010102;W53.1;Укус крысы в учреждении;902;0;0\n"
          + "905;220102;W54;Укус или удар, нанесенный собакой;901;0;1\n";

  private final Classification classification;
  private final ClassificationImports imports;
  private final DSLContext sql;

  ClassificationTest(Classification classification, ClassificationImports imports, DSLContext sql) {
    this.classification = classification;
    this.imports = imports;
    this.sql = sql;
  }

  /// Other tests begin with the short list.
  @AfterEach
  void theShortListAgain() {
    sql.execute("alter table classification.release disable trigger user");
    sql.execute("delete from classification.release");
    sql.execute("alter table classification.release enable trigger user");
    sql.execute("delete from classification.code where code ~ '^(W|XX)' or title like 'Болезнь %'");
  }

  private Answer<ImportReport> imported(String file, boolean dryRun) {
    return imported(file, StandardCharsets.UTF_8, dryRun);
  }

  private Answer<ImportReport> imported(String file, Charset charset, boolean dryRun) {
    return imports.read(
        new ByteArrayInputStream(file.getBytes(charset)), "2.27", dryRun, Centre.ADMIN);
  }

  private List<String> found(String typed) {
    return classification.search(typed, 10).stream().map(Coded::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "j06, J06.9",
    "J06.9, J06.9",
    "о06, J06.9",
    "грипп, J11.1",
    "ГРИПП, J11.1",
    "бронхит остр, J20.9",
    "острого бронхита, J20.9",
    "легочная, J44.9",
    "лёгочная обструктивная, J44.9",
    "насмор, J00",
    "бранхит, J20.9",
    "пневмания, J18.9"
  })
  void aCodeIsFoundByItsBeginningAndByWordsInAnyFormAndNearlySpelt(String typed, String code) {
    assertThat(found(typed)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "йцукенгшщз", "'%_'", "''':*&|!('", "W53"})
  void whatIsNotThereIsNotFoundWhateverIsTyped(String typed) {
    assertThat(found(typed)).isEmpty();
  }

  @Test
  void theOfficialListIsTakenInAndWhatIsDividedOrOutOfUseCannotBeUsed() {
    ImportReport report = imported("\uFEFF" + LIST, false).orElseThrow();

    assertThat(report.added()).isEqualTo(6);
    assertThat(report.refused()).isZero();
    assertThat(found("W5")).containsExactly("W53.0", "W54");
    assertThat(found("укус крысы")).containsExactly("W53.0");
    assertThat(classification.latest()).map(it -> it.version()).contains("2.27");
    assertThat(classification.find(List.of("w530")))
        .containsEntry(
            "w530", new Coded("W53.0", java.util.Optional.of("W53"), "Укус крысы; в жилище", true));
  }

  @Test
  void theSameFileAgainChangesNothing() {
    imported(LIST, false).orElseThrow();

    ImportReport again = imported(LIST, false).orElseThrow();

    assertThat(again.alreadyThere()).isTrue();
    assertThat(again.added() + again.changed()).isZero();
    assertThat(again.unchanged()).isEqualTo(6);
    assertThat(sql.fetchCount(org.jooq.impl.DSL.table("classification.release"))).isOne();
  }

  @Test
  void aNewerFileChangesWhatItSaysOtherwise() {
    imported(LIST, false).orElseThrow();

    ImportReport newer =
        imported(LIST.replace("Укус крысы в учреждении;902;0;0", "В школе;902;0;1"), false)
            .orElseThrow();

    assertThat(newer.changed()).isOne();
    assertThat(found("W53")).containsExactly("W53.0", "W53.1");
  }

  @Test
  void aDryRunWritesNothing() {
    assertThat(imported(LIST, true).orElseThrow().added()).isEqualTo(6);

    assertThat(classification.latest()).isEmpty();
    assertThat(found("W5")).isEmpty();
  }

  @Test
  void linesThatMakeNoSenseAreNamedAndTheOthersTaken() {
    ImportReport report =
        imported(
                HEADING
                    + "1;1;W53;Укус крысы;;0;1\n"
                    + "2;1;53W;Что-то;;0;1\n"
                    + "3;1;W54;  ;;0;1\n"
                    + "4;1;W53;Ещё раз;;0;1\n"
                    + "5;1;W55;Сирота;77;0;1\n"
                    + "6;1;W56;"
                    + "а".repeat(501)
                    + ";;0;1\n",
                false)
            .orElseThrow();

    assertThat(report.added()).isOne();
    assertThat(report.refused()).isEqualTo(5);
    assertThat(report.examples())
        .containsExactly(
            new RefusedRow(3, "53W", "code-malformed"),
            new RefusedRow(4, "W54", "title-missing"),
            new RefusedRow(5, "W53", "code-twice"),
            new RefusedRow(7, "W56", "title-too-long"),
            new RefusedRow(6, "W55", "parent-unknown"));
  }

  @Test
  void anotherListIsRefusedWhole() {
    assertThat(Centre.refusalOf(imported("a;b\n1;2\n", false))).isEqualTo("icd10-not-that-list");
    assertThat(Centre.refusalOf(imported("", false))).isEqualTo("icd10-not-that-list");
    assertThat(Centre.refusalOf(imported(LIST, Charset.forName("windows-1251"), false)))
        .isEqualTo("icd10-unreadable");
    assertThat(Centre.refusalOf(imported(HEADING + "1;1;W53;\"Укус;;0;1\n", false)))
        .isEqualTo("icd10-unreadable");
  }

  @Test
  void aCodeThatTheShortListLacksIsTakenUntilTheWholeListIsThere() {
    assertThat(classification.find(List.of("W53.0", "грипп")))
        .containsOnlyKeys("W53.0")
        .allSatisfy((_, code) -> assertThat(code.usable()).isTrue());

    imported(HEADING + "1;1;W54;Собака;;0;1\n", false).orElseThrow();

    assertThat(classification.find(List.of("W53.0", "W54"))).containsOnlyKeys("W54");
  }

  @Test
  void aRussianLetterThatMayMeanTwoCodesMeansNone() {
    assertThat(classification.find(List.of("о06.9", "ш10"))).containsOnlyKeys("ш10");
    assertThat(found("о06")).containsExactly("J06.9");
  }

  /// As many as the official list has, with words as long.
  @Test
  void aSearchTakesAMoment() {
    StringBuilder list = new StringBuilder(HEADING);
    String[] words = {"острая", "хроническая", "почки", "сердца", "инфекция", "травма", "кисти"};
    for (int i = 0; i < 16_000; i++) {
      list.append(
          "%d;1;%c%02d.%d%d;Болезнь %s %s номер%d;;0;1\n"
              .formatted(
                  i,
                  "FGJKLNQSVXYZHCDE".charAt(i / 1000),
                  i / 10 % 100,
                  i % 10,
                  0,
                  words[i % 7],
                  words[i / 7 % 7],
                  i));
    }
    imported(list.toString(), false).orElseThrow();
    for (String typed : List.of("острая почки", "j", "j1", "бол", "хроническая болезнь се")) {
      classification.search(typed, 20);
    }

    for (String typed :
        List.of("острая почки", "j1", "бол", "хроническая болезнь се", "болезнь номер15000")) {
      assertThat(quickest(typed)).as(typed).isLessThan(Duration.ofMillis(50));
    }
    assertThat(classification.search("хранисеская болезнь", 20)).isNotEmpty();
    assertThat(quickest("хранисеская болезнь")).isLessThan(Duration.ofMillis(200));
  }

  /// Of a few, because others work on this machine too.
  private Duration quickest(String typed) {
    Duration quickest = Duration.ofDays(1);
    for (int i = 0; i < 5; i++) {
      long began = System.nanoTime();
      classification.search(typed, 20);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      quickest = took.compareTo(quickest) < 0 ? took : quickest;
    }
    return quickest;
  }
}
