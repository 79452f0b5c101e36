package io.dozvon.verification;

import java.util.List;

/// What callers are asked, and how much of it has to be right.
///
/// @param items each once, in the order in which they are asked
/// @param required how many points it takes
/// @param ofList how many of these must come from what the sponsor's list says
public record Checklist(List<ChecklistItem> items, int required, int ofList) {
  boolean isSound() {
    return namesEachOnce() && ofList <= required && canBePassed();
  }

  private boolean namesEachOnce() {
    return items.stream().map(ChecklistItem::item).distinct().count() == items.size();
  }

  private boolean canBePassed() {
    return items.stream().mapToInt(ChecklistItem::weight).sum() >= required;
  }
}
