package io.dozvon.cli.bench.storm;

import io.dozvon.pbx.sipp.Scenario;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// What a doctor's desk phone does when it is rung.
enum DeskConduct {
  STAYS(16),
  /// As a rule while the patient's phone still rings.
  HANGS_UP_SOON(1),
  /// As a rule within the conversation, or while attempts fail.
  HANGS_UP_LATER(3),
  DOES_NOT_ANSWER(1),
  IS_BUSY(1);

  private static final Duration MOMENT = Duration.ofMillis(400);
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration LATER = Duration.ofSeconds(9);
  private static final Duration FOR_EVER = Duration.ofMinutes(5);

  private final int weight;

  DeskConduct(int weight) {
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
        .collect(Collectors.toMap(DeskConduct::letter, DeskConduct::scenario));
  }

  private Scenario scenario() {
    return switch (this) {
      case STAYS -> picksUp().talksFor(FOR_EVER);
      case HANGS_UP_SOON -> picksUp().talksFor(SOON).tells(Call.LEAVES).hangsUp();
      case HANGS_UP_LATER -> picksUp().talksFor(LATER).tells(Call.LEAVES).hangsUp();
      case DOES_NOT_ANSWER -> Scenario.branch().says("180 Ringing").ringsFor(FOR_EVER);
      case IS_BUSY -> Scenario.branch().refuses("486 Busy Here");
    };
  }

  private static Scenario picksUp() {
    return Scenario.branch()
        .says("180 Ringing")
        .ringsFor(MOMENT)
        .tells(Call.PICKS_UP)
        .picksUpAtOnce();
  }
}
