package io.dozvon.web.records;

import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Running;
import io.dozvon.consultations.Consultation.Waiting;
import io.dozvon.records.PastConsultation;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A consultation in a patient's record.
///
/// @param at when it ended, began or was requested, in the doctor's zone
/// @param own whether it is the reading doctor's
/// @param ending null of one that is not closed
record PastView(
    UUID id,
    ZonedDateTime at,
    String doctor,
    @Nullable String speciality,
    boolean own,
    @Nullable String ending,
    boolean concluded,
    int messages) {

  static PastView of(PastConsultation past, ZoneId zone) {
    Consultation consultation = past.consultation();
    return new PastView(
        consultation.facts().id().value(),
        at(consultation).atZone(zone),
        past.doctor().name().full(),
        past.doctor().speciality().orElse(null),
        past.own(),
        consultation instanceof Closed closed ? Wire.name(closed.ending()) : null,
        past.concluded(),
        past.messages());
  }

  private static Instant at(Consultation consultation) {
    return switch (consultation) {
      case Closed closed -> closed.at();
      case Running running -> running.startedAt();
      case Waiting waiting -> waiting.facts().requestedAt();
    };
  }
}
