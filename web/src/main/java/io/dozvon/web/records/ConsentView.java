package io.dozvon.web.records;

import io.dozvon.patients.ConsentDocument;
import io.dozvon.patients.ConsentRecord;
import io.dozvon.patients.ConsentState;
import io.dozvon.vocabulary.Wire;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// How a patient stands to one document.
///
/// @param title of the version they agreed to, else of the one in force
/// @param state `holds`, `out-of-date`, `withdrawn` or `missing`
/// @param version about which they said something last
/// @param at when, in the doctor's zone; null if they never did
record ConsentView(
    String kind,
    String title,
    String state,
    @Nullable LocalDate version,
    @Nullable ZonedDateTime at) {

  static ConsentView of(ConsentState consent, ZoneId zone) {
    ConsentRecord last = consent.last().orElse(null);
    return new ConsentView(
        Wire.name(consent.current().kind()),
        consent.said().map(ConsentDocument::title).orElse(consent.current().title()),
        state(consent),
        last == null ? null : last.version(),
        last == null ? null : last.at().atZone(zone));
  }

  private static String state(ConsentState consent) {
    if (consent.holds()) {
      return "holds";
    }
    if (consent.isOutOfDate()) {
      return "out-of-date";
    }
    return consent.isWithdrawn() ? "withdrawn" : "missing";
  }
}
