package io.dozvon.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.pbx.plan.ExchangePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Compares whole files with those an operator would recognise. After a change that is meant, run
/// with `-Ddozvon.golden.write=true` and read the difference before committing it.
class AsteriskConfigurationTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> theFilesOfAClinicsExchange() {
    return filesAreAsExpected("full", SamplePlan.full());
  }

  @TestFactory
  Stream<DynamicTest> theFilesOfTheDemonstrationsExchange() {
    return filesAreAsExpected("demo", SamplePlan.demo());
  }

  @TestFactory
  Stream<DynamicTest> theQueuesOfANewExchange() {
    return AsteriskConfiguration.firstFiles(SamplePlan.full()).stream()
        .map(file ->
            DynamicTest.dynamicTest(file.name(), () -> isAsExpected(GOLDEN.resolve("full"), file)));
  }

  @Test
  void anExchangeWithoutALineKnowsNothingOfOne() {
    assertThat(AsteriskConfiguration.files(SamplePlan.withoutLine()))
        .allSatisfy(
            file -> assertThat(file.text()).doesNotContain("dozvon-line", "seat-", "app_queue"))
        .noneMatch(file -> file.name().equals("queues.conf"));
    assertThat(AsteriskConfiguration.firstFiles(SamplePlan.withoutLine())).isEmpty();
  }

  @Test
  void theSamePlanGivesTheSameFiles() {
    assertThat(AsteriskConfiguration.files(SamplePlan.full()))
        .isEqualTo(AsteriskConfiguration.files(SamplePlan.full()));
  }

  @Test
  void noFileHoldsAnUnfilledReference() {
    assertThat(AsteriskConfiguration.files(SamplePlan.demo()))
        .allSatisfy(
            file -> assertThat(file.text()).doesNotContainPattern("\\$!?\\{?[a-z]").endsWith("\n"));
  }

  private static Stream<DynamicTest> filesAreAsExpected(String name, ExchangePlan plan) {
    return AsteriskConfiguration.files(plan).stream()
        .map(file ->
            DynamicTest.dynamicTest(file.name(), () -> isAsExpected(GOLDEN.resolve(name), file)));
  }

  private static void isAsExpected(Path folder, GeneratedFile file) {
    Path golden = folder.resolve(file.name());
    try {
      if (Boolean.getBoolean("dozvon.golden.write")) {
        Files.createDirectories(folder);
        Files.writeString(golden, file.text());
      }
      assertThat(file.text()).isEqualTo(Files.readString(golden));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
