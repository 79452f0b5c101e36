package io.dozvon.cli.bench.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.pbx.sipp.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlacedTest {
  private static final Instant ASKED = Instant.parse("2026-11-24T10:00:00Z");
  private static final Pair PAIR =
      new Pair(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "doctor-1", "+79160000001");

  private static Placed placed(List<Heard> desks, List<Heard> carrier) {
    return Placed.of(Map.of(PAIR, ASKED), desks.stream(), carrier.stream()).getFirst();
  }

  private static Heard heard(String what, String number, int millis) {
    return new Heard(what, number, ASKED.plusMillis(millis));
  }

  @Test
  void aCallIsTimedFromTheRequestAndFromTheDoctorBeingThere() {
    Placed call =
        placed(
            List.of(heard("called", "doctor-1", 3), heard("there", "doctor-1", 5)),
            List.of(heard("called", "+79160000001", 12), heard("called", "+79160000002", 1)));
    assertThat(call.whole()).contains(Duration.ofMillis(12));
    assertThat(call.patientPart()).contains(Duration.ofMillis(7));
    assertThat(call.isWhole()).isTrue();
  }

  @Test
  void aPatientWhoWasNeverRungIsALostCall() {
    Placed call = placed(List.of(heard("there", "doctor-1", 5)), List.of());
    assertThat(call.whole()).isEmpty();
    assertThat(call.isWhole()).isFalse();
  }

  @Test
  void aPatientWhoWasRungTwiceIsNoWholeCallEither() {
    Heard first = heard("called", "+79160000001", 12);
    Heard second = heard("called", "+79160000001", 30);
    Placed call = placed(List.of(), Stream.of(first, second).toList());
    assertThat(call.whole()).contains(Duration.ofMillis(12));
    assertThat(call.isWhole()).isFalse();
  }
}
