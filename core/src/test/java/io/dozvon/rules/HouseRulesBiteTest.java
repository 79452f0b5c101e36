package io.dozvon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import planted.engine.FillsTemplates;
import planted.engine.SendsMessages;
import planted.engine.SpeaksAmi;
import planted.presence.store.ReadsAnotherRoomsTable;
import planted.presence.store.ReadsItsOwnTable;
import planted.rows.Leaks;
import planted.rows.Peeks;
import planted.speech.IsInjected;
import planted.speech.LogsItsOwnWay;
import planted.speech.Mocks;
import planted.speech.Prints;
import planted.speech.TakesCommands;
import planted.state.Pure;
import planted.state.WithClock;
import planted.state.WithSpring;
import planted.time.IsToldTheTime;
import planted.time.LooksAtTheWall;
import planted.util.Bag;

/// A rule that nothing can break is no rule: each must reject a class planted for it.
class HouseRulesBiteTest {
  static Stream<Arguments> violations() {
    return Stream.of(
        arguments(HouseRules.jooqStaysInStores, Leaks.class),
        arguments(HouseRules.jooqStaysInStores, Peeks.class),
        arguments(HouseRules.eachStoreReadsItsOwnSchema, ReadsAnotherRoomsTable.class),
        arguments(HouseRules.asteriskJavaStaysInItsAdapter, SpeaksAmi.class),
        arguments(HouseRules.springIntegrationStaysInFlows, SendsMessages.class),
        arguments(HouseRules.velocityShapesOnlyWhatOthersRead, FillsTemplates.class),
        arguments(HouseRules.picocliStaysInTheCommandLine, TakesCommands.class),
        arguments(HouseRules.statesArePure, WithSpring.Ringing.class),
        arguments(HouseRules.statesArePure, WithClock.Ringing.class),
        arguments(HouseRules.timeIsHandedIn, LooksAtTheWall.ByInstant.class),
        arguments(HouseRules.timeIsHandedIn, LooksAtTheWall.ByDate.class),
        arguments(HouseRules.timeIsHandedIn, LooksAtTheWall.ByClock.class),
        arguments(HouseRules.timeIsHandedIn, LooksAtTheWall.ByMillis.class),
        arguments(HouseRules.everyPackageIsNullMarked, Bag.class),
        arguments(HouseRules.everyPackageIsNamedForItsWork, Bag.class),
        arguments(HouseRules.onlyTheCommandLinePrints, Prints.class),
        arguments(HouseRules.oneWayOfLogging, LogsItsOwnWay.class),
        arguments(HouseRules.beansAreBuiltByConstructors, IsInjected.class),
        arguments(TestRules.nothingIsMocked, Mocks.class));
  }

  @ParameterizedTest
  @MethodSource("violations")
  void everyRuleRejectsWhatIsPlantedForIt(ArchRule rule, Class<?> planted) {
    assertThat(isBrokenBy(rule, planted)).isTrue();
  }

  @Test
  void everyRuleHasSomethingPlantedForIt() {
    Set<Object> tried = violations().map(each -> each.get()[0]).collect(Collectors.toSet());
    List<ArchRule> rules =
        Stream.of(HouseRules.class, TestRules.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
            .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
            .map(HouseRulesBiteTest::ruleIn)
            .toList();

    assertThat(rules).isNotEmpty().allSatisfy(rule -> assertThat(tried).contains(rule));
  }

  @Test
  void whatIsAllowedPasses() {
    assertThat(isBrokenBy(HouseRules.eachStoreReadsItsOwnSchema, ReadsItsOwnTable.class)).isFalse();
    assertThat(isBrokenBy(HouseRules.jooqStaysInStores, ReadsItsOwnTable.class)).isFalse();
    assertThat(isBrokenBy(HouseRules.statesArePure, Pure.Ringing.class)).isFalse();
    assertThat(isBrokenBy(HouseRules.timeIsHandedIn, IsToldTheTime.class)).isFalse();
  }

  @Test
  void aPackageWithoutADescriptionIsFound(@TempDir Path sources) throws IOException {
    Path described = Files.createDirectories(sources.resolve("described"));
    Files.writeString(
        described.resolve("package-info.java"), "/// What for.\npackage described;\n");
    Path mute = Files.createDirectories(sources.resolve("mute"));
    Files.writeString(mute.resolve("package-info.java"), "package mute;\n");
    Path none = Files.createDirectories(sources.resolve("none"));
    Files.writeString(none.resolve("Some.java"), "package none;\n");

    assertThat(DescribedPackages.withoutDescription(sources)).containsExactlyInAnyOrder(mute, none);
  }

  @Test
  void aTestThatHidesTheDescriptionOfAPackageIsFound(@TempDir Path module) throws IOException {
    Path main = Files.createDirectories(module.resolve("main/room"));
    Path test = Files.createDirectories(module.resolve("test/room"));
    Files.writeString(main.resolve("package-info.java"), "/// What for.\npackage room;\n");
    Path hides = Files.writeString(test.resolve("package-info.java"), "package room;\n");

    assertThat(DescribedPackages.hidden(module.resolve("main"), module.resolve("test")))
        .containsExactly(hides);
  }

  @Test
  void aRoomThatDoesNotSayItsNeighboursIsFound() {
    assertThat(Rooms.openToEverything(plantedRooms())).containsExactly("planted.rooms.open");
  }

  @Test
  void aRoomThatEntersWhereItMayNotOrNotThroughTheDoorIsFound() {
    assertThatExceptionOfType(Violations.class)
        .isThrownBy(() -> plantedRooms().verify())
        .withMessageContaining("planted.rooms.open.Door. Allowed targets: none")
        .withMessageContaining("non-exposed type planted.rooms.open.inside.Kitchen");
  }

  private static ApplicationModules plantedRooms() {
    return ApplicationModules.of("planted.rooms", location -> true);
  }

  private static boolean isBrokenBy(ArchRule rule, Class<?> planted) {
    return rule.allowEmptyShould(true)
        .evaluate(new ClassFileImporter().importClasses(planted))
        .hasViolation();
  }

  private static ArchRule ruleIn(Field field) {
    try {
      return (ArchRule) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
