package io.dozvon.verification;

import io.dozvon.programmes.InsuredId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.ProgrammeId;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Whether one caller is one patient and one insured person.
///
/// @param items in the order in which they are asked
public record CallerCheck(Facts facts, List<ItemState> items, State state) {

  /// What does not change of it.
  ///
  /// @param caller the number they called from, or were called at
  /// @param required how many points it takes
  /// @param ofList how many of these must come from the sponsor's list
  public record Facts(
      CheckId id,
      PatientId patient,
      InsuredId insured,
      ProgrammeId programme,
      StaffId agent,
      AgentCall.Kind callKind,
      UUID call,
      Optional<PhoneNumber> caller,
      int required,
      int ofList,
      Instant began) {}

  public sealed interface State {
    record Open() implements State {}

    record Over(Result result, Instant at) implements State {}
  }

  /// What came of it.
  public enum Result {
    PASSED,
    FAILED,
    /// It ended before an answer was wrong.
    LEFT
  }

  public CheckId id() {
    return facts.id();
  }

  public boolean isOpen() {
    return state instanceof State.Open;
  }

  public int score() {
    return items.stream().mapToInt(ItemState::points).sum();
  }

  /// Of the score, what the sponsor's list shows.
  public int listed() {
    return items.stream().filter(ItemState::ofList).mapToInt(ItemState::points).sum();
  }

  /// Whether enough was answered rightly.
  public boolean isEnough() {
    return score() >= facts.required()
        && listed() >= facts.ofList()
        && items.stream().allMatch(item -> item.matched() || !item.asked().mandatory());
  }

  boolean hasWrongAnswers() {
    return items.stream().anyMatch(item -> item.wrong() > 0);
  }

  Optional<ItemState> item(Item item) {
    return items.stream().filter(it -> it.item() == item).findFirst();
  }

  @Override
  public String toString() {
    return "CallerCheck[" + facts.id() + "]";
  }
}
