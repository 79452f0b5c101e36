package io.dozvon.web.verification;

import io.dozvon.notifications.ReportProgress;
import io.dozvon.verification.CorrectionStanding;
import io.dozvon.vocabulary.Wire;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/// A request to a programme's customer as a supervisor sees it.
///
/// @param progress at each organisation that is told
public record CorrectionView(
    ZonedDateTime at, String kind, String programme, List<String> fields, List<Step> progress) {

  /// @param state in lower case, as reports' states are written
  public record Step(String recipient, String state) {
    static Step of(ReportProgress progress) {
      return new Step(progress.recipient(), Wire.name(progress.state()));
    }
  }

  static CorrectionView of(CorrectionStanding standing, ZoneId zone) {
    return new CorrectionView(
        standing.correction().at().atZone(zone),
        Wire.name(standing.correction().kind()),
        standing.programme(),
        standing.correction().fields().stream().sorted().map(Wire::name).toList(),
        standing.progress().stream().map(Step::of).toList());
  }
}
