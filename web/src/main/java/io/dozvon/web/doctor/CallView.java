package io.dozvon.web.doctor;

import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.Side;
import io.dozvon.dialling.Attempt;
import io.dozvon.dialling.Channel;
import io.dozvon.staff.Handset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the buttons of one consultation's call offer, and what its doctor waits for.
///
/// @param choice whether the doctor can talk through a browser or a desk phone
/// @param desk whether it is the desk phone that rings, or that they talk through
/// @param nextTry when the phone is tried again, while it pauses
/// @param again when the doctor wanted to be reminded to call
/// @param againNow whether that time has come
/// @param pauses after how many minutes they can have themselves reminded
/// @param held whether the patient is on hold
/// @param lostAt since when the patient is away from a conversation that goes on
/// @param graceEnd when it is closed, both being away
/// @param answered the attempt on whose phone they talk now; the doctor hears who it is
record CallView(
    boolean choice,
    boolean desk,
    @Nullable Instant nextTry,
    @Nullable Instant again,
    boolean againNow,
    List<Long> pauses,
    boolean held,
    @Nullable Instant lostAt,
    @Nullable Instant graceEnd,
    @Nullable UUID answered) {

  static CallView of(
      ConsultationDetails details, List<Duration> pauses, Duration grace, Instant now) {
    Consultation consultation = details.consultation();
    Optional<Talking> talking =
        consultation instanceof Talking it ? Optional.of(it) : Optional.empty();
    Optional<Instant> again =
        consultation instanceof Due(_, Optional<Instant> at) ? at : Optional.empty();
    return new CallView(
        details.doctor().deskPhone().isPresent(),
        isByDesk(details),
        details.reach().nextTry().orElse(null),
        again.orElse(null),
        again.filter(at -> !at.isAfter(now)).isPresent(),
        pauses.stream().map(Duration::toMinutes).filter(minutes -> minutes > 0).toList(),
        talking.filter(Talking::held).isPresent(),
        talking.flatMap(CallView::lostAt).orElse(null),
        talking.flatMap(it -> graceEnd(it, grace)).orElse(null),
        talking.flatMap(it -> answered(it, details.attempts())).orElse(null));
  }

  /// Whether it is the desk phone that rings in a call that goes on, or would in the next.
  static boolean isByDesk(ConsultationDetails details) {
    Handset usual = details.doctor().handset();
    Handset handset =
        details.consultation() instanceof Due
            ? usual
            : details.consultation().facts().handset().orElse(usual);
    return handset == Handset.DESK_PHONE;
  }

  private static Optional<Instant> lostAt(Talking talking) {
    return talking.patient() instanceof Side.Lost(Instant since)
        ? Optional.of(since)
        : Optional.empty();
  }

  private static Optional<Instant> graceEnd(Talking talking, Duration grace) {
    if (talking.doctor() instanceof Side.Lost(Instant doctor)
        && talking.patient() instanceof Side.Lost(Instant patient)) {
      return Optional.of((doctor.isAfter(patient) ? doctor : patient).plus(grace));
    }
    return Optional.empty();
  }

  private static Optional<UUID> answered(Talking talking, List<Attempt> attempts) {
    return attempts.stream()
        .map(Attempt::facts)
        .filter(it -> it.channel() == Channel.PHONE && talking.patient().isOn(it.leg()))
        .map(it -> it.id().value())
        .findFirst();
  }
}
