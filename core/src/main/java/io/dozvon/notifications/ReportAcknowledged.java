package io.dozvon.notifications;

import java.time.Instant;

/// An organisation has taken note of a report (R17); told in the transaction that stored it.
///
/// @param recipient the organisation's name in the settings
public record ReportAcknowledged(ReportId report, String recipient, Instant at) {}
