package io.dozvon.rules;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/// What is delivered: neither tests (in a folder or packed in another module's test jar) nor what
/// only works at build time.
public final class OurClasses implements ImportOption {
  private static final ImportOption NOT_TESTS = new DoNotIncludeTests();

  @Override
  public boolean includes(Location location) {
    return NOT_TESTS.includes(location)
        && !location.contains("-tests.jar")
        && !location.contains("/codegen/");
  }
}
