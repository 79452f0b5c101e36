package io.dozvon.cli.bench.calls;

import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.bench.measuring.ManagerLine;
import io.dozvon.telephony.dialplan.Dialplan;
import io.dozvon.telephony.dialplan.Prompt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The bare exchange: the same two legs in the same dialplan, ordered over the manager interface by
/// a program that decides nothing and writes nothing down.
final class BareWay implements Way {
  private static final String RING_MILLIS = "35000";

  /// Before the id of each leg: the service, which listens too, would end a leg with an id like its
  /// own that nobody claims.
  private static final String BARE = "bare-";

  private final Ground ground;
  private final Map<String, Pair> doctors = new ConcurrentHashMap<>();
  private final Map<String, String> doctorOfPatient = new ConcurrentHashMap<>();
  private final ManagerLine line;

  BareWay(Ground ground) {
    this.ground = ground;
    try {
      this.line = new ManagerLine(ground.exchange().plan().manager(), this::heard);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean call(Pair pair) {
    String leg = BARE + UUID.randomUUID();
    doctors.put(leg, pair);
    String phone = ground.desk(pair.desk()).address();
    originate(leg, "PJSIP/" + Dialplan.DESK_ENDPOINT + "/" + phone, Dialplan.DESK);
    return true;
  }

  private void heard(Map<String, String> event) {
    switch (event.getOrDefault("Event", "")) {
      case "UserEvent" -> {
        if (Dialplan.CONFIRMED.equals(event.get("UserEvent"))) {
          there(event.getOrDefault(Dialplan.FIELD_LEG, ""));
        }
      }
      case "Hangup" -> gone(event.getOrDefault("AccountCode", ""));
      default -> {}
    }
  }

  /// Once the doctor is there, the patient is rung.
  private void there(String leg) {
    Pair pair = doctors.remove(leg);
    if (pair != null) {
      String patient = BARE + UUID.randomUUID();
      doctorOfPatient.put(patient, leg);
      originate(patient, "PJSIP/%s@%s".formatted(pair.phone(), FarSides.LINE), Dialplan.PHONE);
    }
  }

  /// Once the patient is gone, the doctor is told.
  private void gone(String leg) {
    doctors.remove(leg);
    String doctor = doctorOfPatient.remove(leg);
    if (doctor != null) {
      line.send(
          "Redirect",
          List.of(
              "Channel: " + doctor,
              "Context: " + Dialplan.FAREWELL,
              "Exten: " + Prompt.NOT_REACHED.extension(),
              "Priority: 1"));
    }
  }

  private void originate(String leg, String channel, String context) {
    line.send(
        "Originate",
        List.of(
            "Channel: " + channel,
            "Context: " + context,
            "Exten: " + Dialplan.START,
            "Priority: 1",
            "Timeout: " + RING_MILLIS,
            "CallerID: <+74950000000>",
            "Account: " + leg,
            "ChannelId: " + leg,
            "Async: true",
            "Variable: " + Dialplan.LANGUAGE + "=en",
            "Variable: " + Dialplan.CONFIRM + "=none",
            "Variable: " + Dialplan.CONFIRM_SECONDS + "=20"));
  }

  @Override
  public void close() {
    line.close();
  }
}
