package io.dozvon.verification;

/// How far an item of a check has come.
///
/// @param available whether there is anything to compare an answer with
/// @param ofList whether the sponsor's list shows it
/// @param matched whether the caller answered rightly
/// @param wrong how often they did not
public record ItemState(
    ChecklistItem asked, boolean available, boolean ofList, boolean matched, int wrong) {
  public Item item() {
    return asked.item();
  }

  /// Whether an answer to it is compared.
  public boolean isOpen(int tries) {
    return available && !matched && wrong < tries;
  }

  int points() {
    return matched ? asked.weight() : 0;
  }
}
