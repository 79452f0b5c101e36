package io.dozvon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest implements DescribedPackages {
  private static final ApplicationModules ROOMS = Rooms.in("io.dozvon");

  @Test
  void roomsEnterOnlyWhereTheySayAndOnlyThroughDoors() {
    ROOMS.verify();
  }

  @Test
  void everyRoomSaysWhichRoomsItMayEnter() {
    assertThat(Rooms.openToEverything(ROOMS)).isEmpty();
  }
}
