package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Chatting;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Running;
import io.dozvon.consultations.Consultation.Talking;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// When time has a say in a consultation (R12).
@Component
final class Deadlines {
  /// How soon is "at once".
  private static final Duration SOON = Duration.ofMillis(1);

  private final ConsultationSettings settings;

  Deadlines(ConsultationSettings settings) {
    this.settings = settings;
  }

  /// When to look at a consultation next. A limit that is already over wants looking at at once: it
  /// stays until somebody acts on it. A warning or reminder that is over has been given, or comes
  /// too late.
  Optional<Instant> next(Consultation consultation, Instant after) {
    Stream<Instant> limits =
        limits(consultation).map(limit -> limit.isAfter(after) ? limit : after.plus(SOON));
    Stream<Instant> warnings = warnings(consultation).filter(after::isBefore);
    Stream<Instant> reminder = reminder(consultation).filter(after::isBefore);
    return Stream.of(limits, warnings, reminder)
        .flatMap(Function.identity())
        .min(Comparator.naturalOrder());
  }

  private Stream<Instant> limits(Consultation consultation) {
    return switch (consultation) {
      case Connecting connecting -> Stream.of(connectLimit(connecting.doctor()));
      case Talking talking -> limits(talking);
      case Chatting chatting -> Stream.of(chatting.endsAt());
      case Due _, Calling _, Closed _ -> Stream.empty();
    };
  }

  private Stream<Instant> limits(Talking talking) {
    Stream<Instant> connect =
        Stream.of(talking.doctor(), talking.patient())
            .filter(side -> side instanceof Side.Awaited)
            .map(this::connectLimit);
    Stream<Instant> grace = talking.bothLost() ? Stream.of(graceEnd(talking)) : Stream.empty();
    return Stream.concat(Stream.concat(connect, grace), Stream.of(talking.endsAt()));
  }

  /// When both sides are told how much is left.
  Stream<Instant> warnings(Consultation consultation) {
    return consultation instanceof Running running
        ? settings.warnings().stream()
            .map(running.endsAt()::minus)
            .filter(running.startedAt()::isBefore)
        : Stream.empty();
  }

  /// When the doctor is told to call again.
  private static Stream<Instant> reminder(Consultation consultation) {
    return consultation instanceof Due due ? due.again().stream() : Stream.empty();
  }

  boolean isLate(Side side, Instant now) {
    return side instanceof Side.Awaited && !now.isBefore(connectLimit(side));
  }

  boolean stayedAway(Talking talking, Instant now) {
    return talking.bothLost() && !now.isBefore(graceEnd(talking));
  }

  /// Whoever is awaited has as long to come as the doctor had at first.
  private Instant connectLimit(Side awaited) {
    return awaited.since().plus(settings.connectWithin());
  }

  /// Once both are lost, they have the grace to come back.
  private Instant graceEnd(Talking talking) {
    Instant doctor = talking.doctor().since();
    Instant patient = talking.patient().since();
    return (doctor.isAfter(patient) ? doctor : patient).plus(settings.rejoinGrace());
  }
}
