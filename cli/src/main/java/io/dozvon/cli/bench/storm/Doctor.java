package io.dozvon.cli.bench.storm;

import io.dozvon.cli.stage.Begun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/// A doctor who holds one consultation as its plan says, looking at it again and again.
final class Doctor {
  private static final Duration LOOK = Duration.ofMillis(800);

  /// How long a doctor waits for a side that was lost.
  private static final Duration WAITS = Duration.ofSeconds(2);

  private final CallPlan plan;
  private final String deskPhone;
  private final Nodes nodes;
  private final Begun begun;
  private final Clock clock;
  private String path = "";
  private int calls;
  private Instant calledAt = Instant.MIN;
  private Optional<Instant> talkingSince = Optional.empty();
  private Optional<Instant> aloneSince = Optional.empty();
  private boolean didMeanwhile;

  Doctor(CallPlan plan, String deskPhone, Nodes nodes, Begun begun, Clock clock) {
    this.plan = plan;
    this.deskPhone = deskPhone;
    this.nodes = nodes;
    this.begun = begun;
    this.clock = clock;
  }

  /// Returns when it is over, for the doctor or for everybody.
  ///
  /// @param isLate whether nobody waits any longer
  void hold(BooleanSupplier isLate) {
    path = "/consultations/" + consultation();
    while (!isLate.getAsBoolean() && goesOn(nodes.get(path))) {
      begun.pass(LOOK);
    }
  }

  private String consultation() {
    String patient =
        created(
            "/patients",
            Map.of(
                "familyName", "Storm",
                "givenName", "Patient",
                "birthDate", "1980-05-17",
                "phone", plan.number(),
                "consents", "on-paper"));
    String doctor =
        created(
            "/doctors",
            Map.of("familyName", "Storm", "givenName", "Doctor", "deskPhone", deskPhone));
    return created("/consultations", Map.of("patientId", patient, "doctorId", doctor));
  }

  private String created(String kind, Map<String, String> body) {
    return nodes.post(kind, body).path("id").asString();
  }

  private boolean goesOn(JsonNode seen) {
    return switch (seen.path("state").asString("")) {
      case "due" -> callsOrLeaves();
      case "calling" -> waits();
      case "talking" -> talks(seen);
      case "closed" -> false;
      default -> true;
    };
  }

  private boolean callsOrLeaves() {
    if (calls == 0 || calls == 1 && plan.callsAgain()) {
      calls();
      return true;
    }
    return false;
  }

  private void calls() {
    nodes.post(path + "/call");
    calls++;
    calledAt = clock.instant();
    aloneSince = Optional.empty();
  }

  private boolean waits() {
    if (!didMeanwhile && isOver(Optional.of(calledAt), plan.after())) {
      didMeanwhile = true;
      switch (plan.meanwhile()) {
        case STOPS -> nodes.post(path + "/stop");
        case PHONES_NOW -> nodes.post(path + "/phone-now");
        case WAITS -> {}
      }
    }
    return true;
  }

  private boolean talks(JsonNode seen) {
    boolean doctorLost = seen.path("doctorSide").asString("").equals("lost");
    boolean patientLost = seen.path("patientSide").asString("").equals("lost");
    talkingSince = talkingSince.or(() -> Optional.of(clock.instant()));
    if (doctorLost && patientLost) {
      return true; // the service closes it after the grace
    }
    if (patientLost && plan.callsAgain() && calls == 1) {
      calls();
    } else if (isOver(talkingSince, plan.talk()) || isAlone(doctorLost || patientLost)) {
      nodes.post(path + "/finish");
    }
    return true;
  }

  private boolean isAlone(boolean now) {
    aloneSince = now ? aloneSince.or(() -> Optional.of(clock.instant())) : Optional.empty();
    return isOver(aloneSince, calls > 1 ? WAITS.multipliedBy(10) : WAITS);
  }

  private boolean isOver(Optional<Instant> since, Duration time) {
    return since.filter(at -> clock.instant().isAfter(at.plus(time))).isPresent();
  }
}
