package io.dozvon.cli.bench.storm;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// What one consultation is going to meet, and what its doctor is going to do.
///
/// @param index 1, 2, 3 … within the storm
/// @param phone what the patient's phone does the first time, the second, …
/// @param desk what the doctor's desk phone does each time
/// @param meanwhile what the doctor does while the patient is being reached
/// @param after how long after the call began they do it
/// @param talk how long they talk before they finish
/// @param callsAgain whether they call a second time, should the first lead to nothing
record CallPlan(
    int index,
    List<PhoneConduct> phone,
    List<DeskConduct> desk,
    Meanwhile meanwhile,
    Duration after,
    Duration talk,
    boolean callsAgain) {

  /// What a doctor may do while the patient is being reached.
  enum Meanwhile {
    WAITS(10),
    STOPS(2),
    /// Does not wait for the pause.
    PHONES_NOW(2);

    private final int weight;

    Meanwhile(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }
  }

  /// A Russian mobile number that is nobody's else in this storm.
  String number() {
    return "+7999%07d".formatted(index);
  }

  /// The desk phone's name.
  String deskName() {
    return "d" + index;
  }

  String phoneTurns() {
    return phone.stream().map(it -> String.valueOf(it.letter())).collect(Collectors.joining());
  }

  String deskTurns() {
    return desk.stream().map(it -> String.valueOf(it.letter())).collect(Collectors.joining());
  }
}
