package io.dozvon.pbx.sipp;

import io.dozvon.pbx.run.FreePorts;
import io.dozvon.telephony.CarrierBehaviour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A carrier with a line for each behaviour: every call through a line meets that behaviour.
public final class Carrier implements AutoCloseable {
  private static final String TRYING = "100 Trying";
  private static final String RINGING = "180 Ringing";
  private static final Duration MOMENT = Duration.ofMillis(200);
  private static final Duration FOR_EVER = Duration.ofMinutes(5);

  private final Path folder;
  private final List<Integer> ports;
  private final Duration confirmWithin;
  private final Path hello;
  private final Path speech;
  private final Map<CarrierBehaviour, Sipp> lines = new EnumMap<>(CarrierBehaviour.class);

  /// @param confirmWithin how long a callee has to press the key
  public Carrier(Path folder, Duration confirmWithin) throws IOException {
    this.folder = folder;
    this.ports = FreePorts.udp(CarrierBehaviour.values().length);
    this.confirmWithin = confirmWithin;
    this.hello = Sounds.hello(folder);
    this.speech = Sounds.speech(folder);
  }

  /// UDP port on the loopback where this line is reached.
  public int port(CarrierBehaviour behaviour) {
    return ports.get(List.of(CarrierBehaviour.values()).indexOf(behaviour));
  }

  /// Opens the line, if it is not open yet.
  public synchronized void open(CarrierBehaviour behaviour) {
    if (!lines.containsKey(behaviour)) {
      scenario(behaviour).ifPresent(scenario -> open(behaviour, scenario));
    }
  }

  private void open(CarrierBehaviour behaviour, Scenario scenario) {
    try {
      lines.put(behaviour, Sipp.answering(behaviour.name(), scenario, port(behaviour), folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How often this number was called, through any line.
  public synchronized int callsTo(String number) {
    return lines.values().stream().mapToInt(line -> line.callsTo(number)).sum();
  }

  @Override
  public synchronized void close() {
    lines.values().forEach(Sipp::close);
  }

  /// Empty: nobody is there.
  private Optional<Scenario> scenario(CarrierBehaviour behaviour) {
    return Optional.ofNullable(
        switch (behaviour) {
          case BUSY -> tries().refuses("486 Busy Here");
          case BUSY_EVERYWHERE -> tries().refuses("600 Busy Everywhere");
          case DECLINES -> tries().refuses("603 Decline");
          case FORBIDS -> tries().refuses("403 Forbidden");
          case KNOWS_NO_SUCH_NUMBER -> tries().refuses("404 Not Found");
          case FINDS_PHONE_SWITCHED_OFF -> tries().refuses("480 Temporarily Unavailable");
          case TIMES_OUT -> tries().refuses("408 Request Timeout");
          case RINGS_THEN_TIMES_OUT -> rings().refuses("408 Request Timeout");
          case WANTS_MORE_DIGITS -> tries().refuses("484 Address Incomplete");
          case FAILS -> tries().refuses("500 Server Internal Error");
          case OUT_OF_SERVICE -> tries().refuses("503 Service Unavailable");
          case NO_CIRCUIT -> tries().refuses("503 Service Unavailable", "Reason: Q.850;cause=34\n");
          case RINGS -> rings().isCancelled();
          case TRIES -> tries().isCancelled();
          case SILENT -> Scenario.called().pauses(FOR_EVER);
          case ABSENT -> null;
          case EARLY_MEDIA_THEN_PERSON -> confirms(earlyMedia().pauses(MOMENT)).isHungUp();
          case EARLY_MEDIA_THEN_BUSY -> earlyMedia().pauses(MOMENT).refuses("486 Busy Here");
          case PICKS_UP_AND_HANGS_UP -> rings().picksUp().hangsUp();
          case VOICEMAIL -> rings().picksUp().plays(speech).isHungUp();
          case PERSON -> confirms(rings()).isHungUp();
          case PERSON_WHO_HANGS_UP -> confirms(rings()).pauses(MOMENT).hangsUp();
          case SLOW_PERSON ->
              rings().picksUp().plays(hello).pauses(confirmWithin.plus(MOMENT)).presses('1');
          case WRONG_KEYS -> presses5Twice(rings().picksUp().plays(hello)).isHungUp();
          case ANSWERS_INTO_CANCEL -> rings().picksUpAsItIsCancelled();
        });
  }

  private static Scenario tries() {
    return Scenario.called().says(TRYING);
  }

  private static Scenario rings() {
    return tries().says(RINGING).pauses(MOMENT);
  }

  private static Scenario earlyMedia() {
    return tries().playsEarlyMedia().pauses(MOMENT);
  }

  /// Answers, says hello, listens a moment and presses the key.
  private Scenario confirms(Scenario ringing) {
    return ringing.picksUp().plays(hello).pauses(MOMENT.multipliedBy(5)).presses('1');
  }

  private static Scenario presses5Twice(Scenario answered) {
    return answered.pauses(MOMENT).presses('5').pauses(MOMENT.multipliedBy(3)).presses('5');
  }
}
