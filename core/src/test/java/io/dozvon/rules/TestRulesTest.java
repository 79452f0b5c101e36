package io.dozvon.rules;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

@AnalyzeClasses(packages = "io.dozvon", importOptions = ImportOption.OnlyIncludeTests.class)
class TestRulesTest {
  @ArchTest static final ArchTests rules = ArchTests.in(TestRules.class);
}
