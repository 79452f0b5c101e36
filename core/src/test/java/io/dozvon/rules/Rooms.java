package io.dozvon.rules;

import static org.springframework.modulith.ApplicationModule.OPEN_TOKEN;

import java.util.List;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.JavaPackage;

/// The rooms on the class path of a module and of those below it, as Spring Modulith sees them.
public final class Rooms {
  private Rooms() {}

  /// @param basePackage `io.dozvon`
  public static ApplicationModules in(String basePackage) {
    return ApplicationModules.of(basePackage, new OurClasses());
  }

  /// A room that doesn't declare its neighbours may enter every other one, and Modulith says
  /// nothing.
  ///
  /// @return the base packages of such rooms
  public static List<String> openToEverything(ApplicationModules rooms) {
    return rooms.stream()
        .map(ApplicationModule::getBasePackage)
        .filter(room -> !saysItsNeighbours(room))
        .map(JavaPackage::getName)
        .toList();
  }

  private static boolean saysItsNeighbours(JavaPackage room) {
    return room.getAnnotation(org.springframework.modulith.ApplicationModule.class)
        .filter(says -> !List.of(says.allowedDependencies()).contains(OPEN_TOKEN))
        .isPresent();
  }
}
