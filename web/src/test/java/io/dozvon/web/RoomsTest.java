package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.rules.DescribedPackages;
import io.dozvon.rules.Rooms;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// All rooms of the service, with the pages and the API in front of them.
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
