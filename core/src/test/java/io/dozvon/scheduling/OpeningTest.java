package io.dozvon.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.vocabulary.DoctorId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// Slots are cut by the time that passes, not by what clocks on the wall show.
class OpeningTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Instant berlin(String wall) {
    return LocalDateTime.parse(wall).atZone(BERLIN).toInstant();
  }

  @Test
  void aNightInWhichTheClocksAreSetForwardHasSlotsOfOneLength() {
    Opening night =
        new Opening(
            OpeningId.random(),
            DoctorId.random(),
            berlin("2027-03-28T01:30"),
            berlin("2027-03-28T04:00"),
            Duration.ofMinutes(30),
            false);

    assertThat(night.slotAt(berlin("2027-03-28T03:00")))
        .contains(new Slot(berlin("2027-03-28T03:00"), berlin("2027-03-28T03:30")));
    assertThat(Duration.between(night.start(), berlin("2027-03-28T03:00"))).hasMinutes(30);
    assertThat(night.slotAt(berlin("2027-03-28T04:00"))).isEmpty();
  }
}
