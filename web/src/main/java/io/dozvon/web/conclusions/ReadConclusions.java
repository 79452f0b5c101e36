package io.dozvon.web.conclusions;

import io.dozvon.conclusions.Issued;
import java.time.ZoneId;
import java.util.List;

/// Conclusions as other pages read them.
public final class ReadConclusions {
  private ReadConclusions() {}

  /// What templates show with `conclusion-text`.
  ///
  /// @param versions all of one consultation, the current one first
  public static List<?> of(List<Issued> versions, ZoneId zone) {
    return ConclusionView.all(versions, zone);
  }
}
