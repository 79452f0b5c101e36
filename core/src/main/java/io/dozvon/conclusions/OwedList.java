package io.dozvon.conclusions;

import java.util.List;

/// What a doctor still has to write.
///
/// @param first those that are due first
/// @param all how many there are, those that are not listed too
/// @param overdue how many of them are overdue
public record OwedList(List<Line> first, int all, int overdue) {

  /// @param patient full name
  /// @param drafted whether something is typed already
  public record Line(Owed owed, String patient, boolean drafted, boolean overdue) {}
}
