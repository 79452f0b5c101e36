package io.dozvon.cli;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.dozvon.rules.HouseRules;
import io.dozvon.rules.OurClasses;

@AnalyzeClasses(packages = "io.dozvon.cli", importOptions = OurClasses.class)
class HouseRulesTest {
  @ArchTest static final ArchTests rules = ArchTests.in(HouseRules.class);
}
