package io.dozvon.pbx.exchange;

import io.dozvon.pbx.sipp.CarrierLines;
import io.dozvon.pbx.sipp.Scenario;
import io.dozvon.pbx.sipp.Sounds;
import io.dozvon.telephony.CarrierBehaviour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A carrier with a line for each behaviour: every call through a line meets that behaviour.
final class Carrier implements AutoCloseable {
  private static final String TRYING = "100 Trying";
  private static final String RINGING = "180 Ringing";
  private static final Duration MOMENT = Duration.ofMillis(200);
  private static final Duration A_WHILE = Duration.ofSeconds(1);
  private static final Duration FOR_EVER = Duration.ofMinutes(5);

  private final CarrierLines lines;
  private final Duration confirmWithin;
  private final Path hello;
  private final Path speech;

  /// @param confirmWithin how long a callee has to press the key
  Carrier(Path folder, Duration confirmWithin) throws IOException {
    this.lines =
        new CarrierLines(
            folder,
            List.of(),
            Stream.of(CarrierBehaviour.values()).map(CarrierBehaviour::name).toList());
    this.confirmWithin = confirmWithin;
    this.hello = Sounds.hello(folder);
    this.speech = Sounds.speech(folder);
  }

  /// UDP port on the loopback where this line is reached.
  int port(CarrierBehaviour behaviour) {
    return lines.port(behaviour.name());
  }

  /// Opens the line, if it is not open yet.
  void open(CarrierBehaviour behaviour) {
    scenario(behaviour).ifPresent(scenario -> open(behaviour, scenario));
  }

  private void open(CarrierBehaviour behaviour, Scenario scenario) {
    try {
      lines.open(behaviour.name(), scenario);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How often this number was called, through any line.
  int callsTo(String number) {
    return lines.callsTo(number);
  }

  @Override
  public void close() {
    lines.close();
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
          case EARLY_MEDIA_THEN_PERSON -> confirms(earlyMedia().pauses(A_WHILE)).isHungUp();
          case EARLY_MEDIA_THEN_BUSY -> earlyMedia().pauses(MOMENT).refuses("486 Busy Here");
          case PICKS_UP_AND_HANGS_UP -> rings().picksUp().hangsUp();
          case VOICEMAIL -> rings().picksUp().plays(speech).isHungUp();
          case PERSON -> confirms(rings()).isHungUp();
          case PERSON_WHO_HANGS_UP -> confirms(rings()).pauses(A_WHILE).hangsUp();
          case PERSON_WHO_PRESSES_AGAIN ->
              confirms(rings()).talksFor(A_WHILE.multipliedBy(2)).presses('1').isHungUp();
          case SLOW_PERSON ->
              rings().picksUp().plays(hello).pauses(confirmWithin.multipliedBy(2)).presses('1');
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
    return ringing.picksUp().plays(hello).pauses(A_WHILE).presses('1');
  }

  private static Scenario presses5Twice(Scenario answered) {
    return answered.pauses(MOMENT).presses('5').pauses(MOMENT.multipliedBy(3)).presses('5');
  }
}
