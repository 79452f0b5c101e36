package io.dozvon.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/// The parts of rules that ArchUnit has no words for.
final class Conditions {
  private static final Pattern STORE = Pattern.compile(".*?([a-z]+)\\.store(\\..*)?");
  private static final Pattern TABLES =
      Pattern.compile("io\\.dozvon\\.database\\.(?!embedded\\.)([a-z]+)\\..*");
  private static final Set<String> WORDS_OF_STATES =
      Set.of("java.", "io.dozvon.", "org.jspecify.", "planted.");

  private Conditions() {}

  /// A package `….presence.store` belongs to the room `presence` and may read `database.presence`.
  static ArchCondition<JavaClass> readOnlyTheirOwnRoomsTables() {
    return eachDependency(
        "read only their own room's tables",
        dependency -> {
          Matcher tables = TABLES.matcher(dependency.getTargetClass().getName());
          Matcher store = STORE.matcher(dependency.getOriginClass().getPackageName());
          return tables.matches() && store.matches() && !tables.group(1).equals(store.group(1));
        });
  }

  /// Sealed types and what they permit, except where only requests and answers are shaped.
  static DescribedPredicate<JavaClass> areStates() {
    return DescribedPredicate.describe(
        "are states",
        type ->
            !type.getPackageName().matches("io\\.dozvon\\.(web|cli|pbx)(\\..*)?")
                && (isSealed(type)
                    || type.getAllRawInterfaces().stream().anyMatch(Conditions::isSealed)));
  }

  private static boolean isSealed(JavaClass type) {
    return type.getName().matches("(io\\.dozvon|planted)\\..*") && type.reflect().isSealed();
  }

  static ArchCondition<JavaClass> leanOnNothingButTheJdkAndOurOwnWords() {
    return eachDependency(
        "lean on nothing but the JDK and our own words",
        dependency -> {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          return !target.isPrimitive()
              && (target.isEquivalentTo(Clock.class)
                  || target.getPackageName().matches(".*\\.(store|flow)")
                  || WORDS_OF_STATES.stream().noneMatch(target.getName()::startsWith));
        });
  }

  /// Spring's configuration classes, programs' entries, and the command line's picture of its own
  /// process.
  static DescribedPredicate<JavaClass> wireThingsTogether() {
    return DescribedPredicate.describe(
        "wire things together",
        type ->
            type.isAnnotatedWith("org.springframework.context.annotation.Configuration")
                || type.isAnnotatedWith(
                    "org.springframework.boot.autoconfigure.SpringBootApplication")
                || type.getName().equals("io.dozvon.cli.Session")
                || type.tryGetMethod("main", String[].class).isPresent());
  }

  /// The system's clock under its many names. `Instant.now(clock)` and `System.nanoTime()`, which
  /// tells no time but measures some, are fine.
  static DescribedPredicate<JavaMethodCall> asksTheSystemForTheTime() {
    return DescribedPredicate.describe(
        "asks the system for the time",
        call -> {
          String owner = call.getTargetOwner().getName();
          String method = call.getName();
          boolean now =
              method.equals("now")
                  && !call.getTarget().getRawParameterTypes().stream()
                      .anyMatch(type -> type.isEquivalentTo(Clock.class));
          return (owner.startsWith("java.time.") && now)
              || (owner.equals("java.time.Clock")
                  && method.matches("system.*|tick(Millis|Seconds|Minutes)"))
              || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"));
        });
  }

  static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                type, marked, type.getPackageName() + " has no package-info with @NullMarked"));
      }
    };
  }

  private static ArchCondition<JavaClass> eachDependency(
      String description, Predicate<Dependency> isWrong) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(isWrong)
            .map(Dependency::getDescription)
            .forEach(wrong -> events.add(SimpleConditionEvent.violated(type, wrong)));
      }
    };
  }
}
