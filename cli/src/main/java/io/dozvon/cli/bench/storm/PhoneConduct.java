package io.dozvon.cli.bench.storm;

import io.dozvon.pbx.sipp.Scenario;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// What a patient's phone, or the carrier in its place, does with a call (RFC 3261, 21).
enum PhoneConduct {
  BUSY(3),
  BUSY_EVERYWHERE(1),
  DECLINES(3),
  /// 403: the carrier does not let us call.
  FORBIDDEN(1),
  /// 404.
  UNKNOWN_NUMBER(1),
  SWITCHED_OFF(2),
  /// 408 without having rung.
  TIMES_OUT(1),
  RINGS_THEN_TIMES_OUT(1),
  WANTS_MORE_DIGITS(1),
  FAILS(1),
  /// 503.
  OUT_OF_SERVICE(2),
  /// 503 with `Reason: Q.850;cause=34` (RFC 3326).
  NO_CIRCUIT(1),
  RINGS(4),
  /// 100, then nothing.
  TRIES(1),
  /// Nothing at all.
  SILENT(1),
  EARLY_MEDIA_THEN_BUSY(1),
  EARLY_MEDIA_THEN_PERSON(3),
  PICKS_UP_AND_HANGS_UP(2),
  VOICEMAIL(3),
  PERSON(10),
  PERSON_WHO_HANGS_UP(4),
  /// Presses 1 when the time to confirm is over.
  SLOW_PERSON(1),
  WRONG_KEYS(1);

  private static final Duration MOMENT = Duration.ofMillis(300);
  private static final Duration WHILE = Duration.ofSeconds(1);
  private static final Duration LONG = Duration.ofSeconds(5);
  private static final Duration FOR_EVER = Duration.ofMinutes(3);

  private final int weight;

  PhoneConduct(int weight) {
    this.weight = weight;
  }

  /// How often it is met, compared with the others.
  int weight() {
    return weight;
  }

  /// How it stands in a sequence, see [Scenario#ofPhones].
  char letter() {
    return (char) ('a' + ordinal());
  }

  static Map<Character, Scenario> scenarios() {
    return Arrays.stream(values())
        .collect(Collectors.toMap(PhoneConduct::letter, PhoneConduct::scenario));
  }

  private Scenario scenario() {
    return switch (this) {
      case BUSY -> refuses(tries(), "486 Busy Here");
      case BUSY_EVERYWHERE -> refuses(tries(), "600 Busy Everywhere");
      case DECLINES -> refuses(rings(), "603 Decline");
      case FORBIDDEN -> refuses(tries(), "403 Forbidden");
      case UNKNOWN_NUMBER -> refuses(tries(), "404 Not Found");
      case SWITCHED_OFF -> refuses(tries(), "480 Temporarily Unavailable");
      case TIMES_OUT -> refuses(tries(), "408 Request Timeout");
      case RINGS_THEN_TIMES_OUT -> refuses(rings(), "408 Request Timeout");
      case WANTS_MORE_DIGITS -> refuses(tries(), "484 Address Incomplete");
      case FAILS -> refuses(tries(), "500 Server Internal Error");
      case OUT_OF_SERVICE -> refuses(tries(), "503 Service Unavailable");
      case NO_CIRCUIT ->
          tries()
              .tells("refuses-503")
              .refuses("503 Service Unavailable", "Reason: Q.850;cause=34\n");
      case RINGS -> rings().ringsFor(FOR_EVER);
      case TRIES -> tries().ringsFor(FOR_EVER);
      case SILENT -> Scenario.branch().ringsFor(FOR_EVER);
      case EARLY_MEDIA_THEN_BUSY -> refuses(earlyMedia(), "486 Busy Here");
      case EARLY_MEDIA_THEN_PERSON -> presses(picksUp(earlyMedia()), '1').talksFor(FOR_EVER);
      case PICKS_UP_AND_HANGS_UP -> leaves(picksUp(rings()));
      case VOICEMAIL -> picksUp(rings()).talksFor(FOR_EVER);
      case PERSON -> presses(picksUp(rings()), '1').talksFor(FOR_EVER);
      case PERSON_WHO_HANGS_UP -> leaves(presses(picksUp(rings()), '1').talksFor(LONG));
      case SLOW_PERSON ->
          presses(picksUp(rings()).talksFor(Times.CONFIRM.plus(MOMENT)), '1').talksFor(FOR_EVER);
      case WRONG_KEYS -> presses(presses(picksUp(rings()), '5'), '5').talksFor(FOR_EVER);
    };
  }

  private static Scenario tries() {
    return Scenario.branch().says("100 Trying").ringsFor(MOMENT);
  }

  private static Scenario rings() {
    return Scenario.branch()
        .says("100 Trying")
        .tells(Call.RINGS)
        .says("180 Ringing")
        .ringsFor(WHILE);
  }

  private static Scenario earlyMedia() {
    return Scenario.branch().says("100 Trying").tells(Call.RINGS).playsEarlyMedia().ringsFor(WHILE);
  }

  private static Scenario refuses(Scenario call, String status) {
    return call.tells(Call.REFUSES + status.substring(0, 3)).refuses(status);
  }

  private static Scenario picksUp(Scenario call) {
    return call.tells(Call.PICKS_UP).picksUpAtOnce();
  }

  private static Scenario presses(Scenario call, char key) {
    return call.talksFor(WHILE).tells(Call.PRESSES + key).presses(key);
  }

  private static Scenario leaves(Scenario call) {
    return call.tells(Call.LEAVES).hangsUp();
  }
}
