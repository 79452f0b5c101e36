/// What the service knows of a patient, as their doctor opens it beside a consultation: who they
/// are, their programme and consents, earlier consultations with what was concluded and written.
///
/// - *Record*: a patient's, put together from the rooms that keep its parts; none of it is kept
///   here.
/// - *Reason*: why it is opened, and written down with each look. Before and during the doctor's
///   own consultation, and for a while after it, the consultation itself is the reason; later, and
///   for what other doctors wrote, the doctor has to give one.
/// - *Opening*: a reason that was given, for some minutes. It belongs to one doctor and one of
///   their consultations.
///
/// ```
/// consultation due, running, just closed ─────────────▶ own part of the record
/// closed for longer ──reason──▶ Opening OWN ──────────▶ own part of the record
/// at any time ────────reason──▶ Opening COLLEAGUES ───▶ all of it
/// ```
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "database",
      "audit",
      "presence",
      "patients",
      "staff",
      "programmes",
      "consultations",
      "conclusions",
      "messages"
    })
@NullMarked
package io.dozvon.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
