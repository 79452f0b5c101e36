package io.dozvon.web.doctor;

import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Chatting;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Running;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.Side;
import io.dozvon.dialling.Attempt;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Outcome;
import io.dozvon.presence.DeviceCheckSettings;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.check.CheckView;
import io.dozvon.web.times.AppointmentTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One consultation as its doctor sees it.
///
/// @param state `due`, `connecting`, `calling`, `talking`, `waiting` (the patient was lost), `away`
///   (the doctor was), `calling-again`, `chatting` or `closed`
/// @param appointment the set time it is held at, if it has one
/// @param live whether something is going on
/// @param phoneRings whether the patient's phone is being tried now
/// @param phoneUsedUp whether every attempt on the phone that counts has been made
/// @param givenUp why the last call was given up, if it was
/// @param check the newest check of the patient's devices, null if they made none
/// @param deskPhone whether the doctor's desk phone rings, or is talked through, instead of the
///   page
record ConsultationView(
    UUID id,
    String patient,
    Instant requestedAt,
    @Nullable AppointmentTime appointment,
    String state,
    boolean live,
    boolean deskPhone,
    @Nullable String way,
    @Nullable Instant endsAt,
    @Nullable String ending,
    @Nullable Instant endedAt,
    boolean tried,
    boolean phoneRings,
    boolean phoneUsedUp,
    @Nullable String givenUp,
    @Nullable CheckView check,
    List<AttemptView> attempts) {

  static ConsultationView of(
      ConsultationDetails details,
      @Nullable AppointmentTime appointment,
      int attempts,
      DeviceCheckSettings needed) {
    Consultation consultation = details.consultation();
    String state = state(consultation, details.attempts());
    Running running = consultation instanceof Running it ? it : null;
    Closed closed = consultation instanceof Closed it ? it : null;
    return new ConsultationView(
        consultation.facts().id().value(),
        details.patient().name().full(),
        consultation.facts().requestedAt(),
        appointment,
        state,
        !(consultation instanceof Due) && closed == null,
        CallView.isByDesk(details),
        running == null ? null : Wire.name(running.way()),
        running == null ? null : running.endsAt(),
        closed == null ? null : Wire.name(closed.ending()),
        closed == null ? null : closed.at(),
        !details.attempts().isEmpty(),
        details.attempts().stream().anyMatch(ConsultationView::ringsOnThePhone),
        details.attempts().stream().filter(ConsultationView::counted).count() >= attempts,
        details.givenUp().map(Wire::name).orElse(null),
        details.deviceCheck().map(it -> CheckView.of(it, needed)).orElse(null),
        AttemptView.all(details.attempts(), attempts));
  }

  private static String state(Consultation consultation, List<Attempt> attempts) {
    return switch (consultation) {
      case Due _ -> "due";
      case Connecting _ -> "connecting";
      case Calling _ -> "calling";
      case Talking talking -> state(talking, attempts);
      case Chatting _ -> "chatting";
      case Closed _ -> "closed";
    };
  }

  private static boolean ringsOnThePhone(Attempt attempt) {
    return attempt instanceof Attempt.Trying && attempt.facts().channel() == Channel.PHONE;
  }

  private static boolean counted(Attempt attempt) {
    return attempt.outcomeSoFar().filter(Outcome::counted).isPresent();
  }

  /// Whether it keeps the doctor from another call.
  public boolean isCall() {
    return live && !state.equals("chatting");
  }

  /// Whether going to the phone without waiting is possible and new.
  public boolean offersPhone() {
    return switch (state) {
      case "calling", "waiting", "calling-again" -> !phoneRings && !phoneUsedUp;
      default -> false;
    };
  }

  private static String state(Talking talking, List<Attempt> attempts) {
    if (!(talking.doctor() instanceof Side.Present)) {
      return "away";
    }
    if (talking.patient() instanceof Side.Present) {
      return "talking";
    }
    boolean trying = attempts.stream().anyMatch(Attempt.Trying.class::isInstance);
    return trying ? "calling-again" : "waiting";
  }
}
