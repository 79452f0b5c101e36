package io.dozvon.verification;

import io.dozvon.notifications.ReportProgress;
import java.util.List;

/// A correction, and how far it has come at whom it went to.
///
/// @param progress empty if the settings name nobody who is to be told
public record CorrectionStanding(
    Correction correction, String programme, List<ReportProgress> progress) {}
