package io.dozvon.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Rules for the tests themselves.
public final class TestRules {
  @ArchTest
  public static final ArchRule nothingIsMocked =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.mockito..", "org.springframework.test.context.bean.override.mockito..")
          .because("a stand-in keeps the rules of what it stands for; a mock agrees to everything");

  private TestRules() {}
}
