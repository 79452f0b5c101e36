package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Chatting;
import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Running;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.ConsultationTimers.Kind;
import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.database.ConsultationLock;
import io.dozvon.dialling.Dialling;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the time of consultations (R12): sets their timers and acts when one is due.
@Component
class TimeKeeping {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

  /// How late a warning may be and still be true.
  private static final Duration WARNING_SLACK = Duration.ofSeconds(15);

  private final ConsultationStore store;
  private final ConsultationLock lock;
  private final ConsultationTimers timers;
  private final ConsultationSettings settings;
  private final Dialling dialling;
  private final Sides sides;
  private final Moves moves;
  private final Clock clock;

  TimeKeeping(
      ConsultationStore store,
      ConsultationLock lock,
      ConsultationTimers timers,
      ConsultationSettings settings,
      Dialling dialling,
      Sides sides,
      Moves moves,
      Clock clock) {
    this.store = store;
    this.lock = lock;
    this.timers = timers;
    this.settings = settings;
    this.dialling = dialling;
    this.sides = sides;
    this.moves = moves;
    this.clock = clock;
  }

  void connecting(Connecting connecting) {
    timers.set(connecting.facts().id(), Kind.CONNECT, connectLimit(connecting.doctor()));
  }

  /// Whoever is awaited has as long to come as the doctor had at first.
  void awaiting(Talking talking) {
    Stream.of(talking.doctor(), talking.patient())
        .filter(side -> side instanceof Side.Awaited)
        .forEach(side -> timers.set(talking.facts().id(), Kind.CONNECT, connectLimit(side)));
  }

  void running(Running running) {
    ConsultationId id = running.facts().id();
    timers.set(id, Kind.END, running.endsAt());
    settings.warnings().stream()
        .map(running.endsAt()::minus)
        .filter(running.startedAt()::isBefore)
        .forEach(at -> timers.set(id, Kind.WARNING, at));
  }

  private void bothLost(Talking talking) {
    timers.set(talking.facts().id(), Kind.GRACE, graceEnd(talking));
  }

  private Instant connectLimit(Side awaited) {
    return awaited.since().plus(settings.connectWithin());
  }

  private Instant graceEnd(Talking talking) {
    Instant doctor = talking.doctor().since();
    Instant patient = talking.patient().since();
    return (doctor.isAfter(patient) ? doctor : patient).plus(settings.rejoinGrace());
  }

  @Transactional
  void due(ConsultationId id, Kind kind) {
    lock.hold(id);
    Instant now = clock.instant();
    store
        .find(id)
        .ifPresent(consultation -> {
          switch (kind) {
            case CONNECT -> neverCame(consultation, now);
            case WARNING -> warn(consultation, now);
            case END -> timeIsUp(consultation, now);
            case GRACE -> bothStayedAway(consultation, now);
          }
        });
  }

  private void neverCame(Consultation consultation, Instant now) {
    switch (consultation) {
      case Connecting connecting when isLate(connecting.doctor(), now) -> {
        sides.hangUp(connecting.facts(), connecting.doctor());
        moves.move(connecting, connecting.doctorGone(), "doctor never came");
      }
      case Talking talking when isLate(talking.doctor(), now) -> {
        sides.hangUp(talking.facts(), talking.doctor());
        lost(talking, talking.withDoctor(new Side.Lost(now)), "doctor never came");
      }
      case Talking talking
          when talking.patient() instanceof Side.Awaited(LegId leg, _)
              && isLate(talking.patient(), now) -> {
        sides.hangUp(talking.facts(), talking.patient());
        lost(talking, talking.withPatient(new Side.Lost(now)), "patient never came");
        dialling.on(neverThere(leg, talking.facts(), now));
      }
      case Consultation _ -> {}
    }
  }

  /// Brings the web attempt that was answered to its end.
  private static LegEvent neverThere(LegId leg, Consultation.Facts facts, Instant now) {
    return new LegEvent.Gone(leg, facts.pinned(), now, io.dozvon.telephony.Ending.cancelled(false));
  }

  private boolean isLate(Side side, Instant now) {
    return side instanceof Side.Awaited && !now.isBefore(connectLimit(side));
  }

  /// One side is gone and whoever stays is told to wait; once both are, they have the grace to come
  /// back.
  void lost(Talking before, Talking after, String why) {
    moves.move(before, after, why);
    announce(after, Announcement.PLEASE_WAIT);
    if (after.bothLost()) {
      bothLost(after);
    }
  }

  private void warn(Consultation consultation, Instant now) {
    if (!(consultation instanceof Running running)) {
      return;
    }
    moves.tell(running);
    if (running instanceof Talking talking) {
      Duration left = Duration.between(now, talking.endsAt());
      if (isAbout(FIVE_MINUTES, left)) {
        announce(talking, Announcement.FIVE_MINUTES_LEFT);
      } else if (isAbout(ONE_MINUTE, left)) {
        announce(talking, Announcement.ONE_MINUTE_LEFT);
      }
    }
  }

  private static boolean isAbout(Duration said, Duration left) {
    return said.minus(left).abs().compareTo(WARNING_SLACK) <= 0;
  }

  private void announce(Talking talking, Announcement what) {
    sides.announce(talking.facts(), talking.doctor(), what);
    sides.announce(talking.facts(), talking.patient(), what);
  }

  private void timeIsUp(Consultation consultation, Instant now) {
    if (!(consultation instanceof Running running) || now.isBefore(running.endsAt())) {
      return;
    }
    dialling.stop(running.facts().id());
    switch (running) {
      case Talking talking -> {
        sides.farewell(talking.facts(), talking.doctor(), Announcement.TIME_IS_UP);
        sides.farewell(talking.facts(), talking.patient(), Announcement.TIME_IS_UP);
      }
      case Chatting _ -> {}
    }
    moves.move(running, running.closed(Ending.TIME_UP, now), "time is up");
  }

  private void bothStayedAway(Consultation consultation, Instant now) {
    if (consultation instanceof Talking talking
        && talking.bothLost()
        && !now.isBefore(graceEnd(talking))) {
      dialling.stop(talking.facts().id());
      moves.move(talking, talking.closed(Ending.ABANDONED, now), "both stayed away");
    }
  }
}
