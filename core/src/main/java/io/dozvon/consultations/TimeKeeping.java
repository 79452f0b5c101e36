package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Chatting;
import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Running;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.consultations.store.ConsultationStore.DueSince;
import io.dozvon.database.ConsultationLock;
import io.dozvon.dialling.Dialling;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.TimedWork;
import io.dozvon.vocabulary.ConsultationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the time of consultations (R12): acts when one is due.
@Component
class TimeKeeping implements TimedWork<ConsultationId> {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

  /// How late a warning may be and still be true.
  private static final Duration WARNING_SLACK = Duration.ofSeconds(15);

  private final ConsultationStore store;
  private final ConsultationLock lock;
  private final Deadlines deadlines;
  private final Dialling dialling;
  private final Sides sides;
  private final Moves moves;
  private final Clock clock;

  TimeKeeping(
      ConsultationStore store,
      ConsultationLock lock,
      Deadlines deadlines,
      Dialling dialling,
      Sides sides,
      Moves moves,
      Clock clock) {
    this.store = store;
    this.lock = lock;
    this.deadlines = deadlines;
    this.dialling = dialling;
    this.sides = sides;
    this.moves = moves;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "consultation";
  }

  @Override
  public List<ConsultationId> due(Set<ExchangeName> at, Instant by, int limit) {
    return store.due(at, by, limit);
  }

  /// One thing at a time: whatever else is due is due still at the next look.
  @Override
  @Transactional
  public void act(ConsultationId id) {
    lock.hold(id);
    Instant now = clock.instant();
    store
        .due(id, now)
        .ifPresent(due -> {
          warn(due, now);
          act(due.consultation(), now);
        });
  }

  private void act(Consultation consultation, Instant now) {
    switch (consultation) {
      case Running running when !now.isBefore(running.endsAt()) -> timeIsUp(running, now);
      case Talking talking when deadlines.stayedAway(talking, now) -> abandon(talking, now);
      case Connecting connecting when deadlines.isLate(connecting.doctor(), now) ->
          doctorNeverCame(connecting);
      case Talking talking when deadlines.isLate(talking.doctor(), now) ->
          doctorNeverCame(talking, now);
      case Talking talking
          when talking.patient() instanceof Side.Awaited patient
              && deadlines.isLate(patient, now) ->
          patientNeverCame(talking, patient.leg(), now);
      case Due due -> remind(due);
      case Consultation _ -> moves.stay(consultation);
    }
  }

  /// The page says that it is time to call again.
  private void remind(Due due) {
    moves.stay(due);
    moves.tell(due);
  }

  private void doctorNeverCame(Connecting connecting) {
    sides.hangUp(connecting.facts(), connecting.doctor());
    moves.move(connecting, connecting.doctorGone(), "doctor never came");
  }

  private void doctorNeverCame(Talking talking, Instant now) {
    sides.hangUp(talking.facts(), talking.doctor());
    lost(talking, talking.withDoctor(new Side.Lost(now)), "doctor never came");
  }

  private void patientNeverCame(Talking talking, LegId leg, Instant now) {
    sides.hangUp(talking.facts(), talking.patient());
    lost(talking, talking.withPatient(new Side.Lost(now)), "patient never came");
    dialling.on(neverThere(leg, talking.facts(), now));
  }

  /// Brings the web attempt that was answered to its end.
  private static LegEvent neverThere(LegId leg, Consultation.Facts facts, Instant now) {
    return new LegEvent.Gone(leg, facts.pinned(), now, io.dozvon.telephony.Ending.cancelled(false));
  }

  /// One side is gone and whoever stays is told to wait.
  void lost(Talking before, Talking after, String why) {
    moves.move(before, after, why);
    announce(after, Announcement.PLEASE_WAIT);
  }

  /// Tells how much is left, if that has become due and is about true.
  private void warn(DueSince due, Instant now) {
    if (!(due.consultation() instanceof Running running) || !isWarningDue(due, now)) {
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

  private boolean isWarningDue(DueSince due, Instant now) {
    return deadlines
        .warnings(due.consultation())
        .anyMatch(at -> !at.isBefore(due.since()) && !at.isAfter(now));
  }

  private static boolean isAbout(Duration said, Duration left) {
    return said.minus(left).abs().compareTo(WARNING_SLACK) <= 0;
  }

  private void announce(Talking talking, Announcement what) {
    sides.announce(talking.facts(), talking.doctor(), what);
    sides.announce(talking.facts(), talking.patient(), what);
  }

  private void timeIsUp(Running running, Instant now) {
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

  private void abandon(Talking talking, Instant now) {
    dialling.stop(talking.facts().id());
    moves.move(talking, talking.closed(Ending.ABANDONED, now), "both stayed away");
  }
}
