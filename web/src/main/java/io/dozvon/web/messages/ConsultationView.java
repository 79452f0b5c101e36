package io.dozvon.web.messages;

import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Running;
import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.vocabulary.Wire;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// A consultation on its own page.
///
/// @param state `waiting`, `running` or `closed`
/// @param ending of one that is closed, as [io.dozvon.consultations.Ending] is written for machines
/// @param at since when it is so, in the patient's time zone
record ConsultationView(
    String doctor,
    @Nullable String speciality,
    String state,
    @Nullable String ending,
    ZonedDateTime at) {

  static ConsultationView of(ConsultationDetails details, ZoneId zone) {
    Consultation consultation = details.consultation();
    return switch (consultation) {
      case Closed closed ->
          view(details, "closed", Wire.name(closed.ending()), closed.at().atZone(zone));
      case Running running -> view(details, "running", null, running.startedAt().atZone(zone));
      case Consultation.Waiting _ ->
          view(details, "waiting", null, consultation.facts().requestedAt().atZone(zone));
    };
  }

  private static ConsultationView view(
      ConsultationDetails details, String state, @Nullable String ending, ZonedDateTime at) {
    return new ConsultationView(
        details.doctor().name().full(),
        details.doctor().speciality().orElse(null),
        state,
        ending,
        at);
  }
}
