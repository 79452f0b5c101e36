package io.dozvon.pbx;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.dozvon.rules.HouseRules;
import io.dozvon.rules.OurClasses;

@AnalyzeClasses(packages = "io.dozvon", importOptions = OurClasses.class)
class HouseRulesTest {
  @ArchTest static final ArchTests rules = ArchTests.in(HouseRules.class);
}
