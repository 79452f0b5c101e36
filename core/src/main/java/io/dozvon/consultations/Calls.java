package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Chatting;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Running;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.Consultation.Waiting;
import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.database.ConsultationLock;
import io.dozvon.dialling.Attempt;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Dialling;
import io.dozvon.dialling.Way;
import io.dozvon.patients.Patients;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Handset;
import io.dozvon.staff.Staff;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.JoinTicket;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Starts, leaves, rejoins and ends calls. Its callers hold the consultation's lock and have asked
/// who may.
@Component
class Calls {
  private final ConsultationStore store;
  private final ConsultationLock lock;
  private final Exchanges exchanges;
  private final Dialling dialling;
  private final Hearing hearing;
  private final Patients patients;
  private final Staff staff;
  private final ConsultationSettings settings;
  private final TimeKeeping time;
  private final Sides sides;
  private final Moves moves;
  private final Clock clock;

  Calls(
      ConsultationStore store,
      ConsultationLock lock,
      Exchanges exchanges,
      Dialling dialling,
      Hearing hearing,
      Patients patients,
      Staff staff,
      ConsultationSettings settings,
      TimeKeeping time,
      Sides sides,
      Moves moves,
      Clock clock) {
    this.store = store;
    this.lock = lock;
    this.exchanges = exchanges;
    this.dialling = dialling;
    this.hearing = hearing;
    this.patients = patients;
    this.staff = staff;
    this.settings = settings;
    this.time = time;
    this.sides = sides;
    this.moves = moves;
    this.clock = clock;
  }

  /// @param through what the doctor talks through, if it is to be another than usually
  Answer<CallStarted> call(
      Consultation consultation, Channel first, Optional<Handset> through, Actor by) {
    if (by instanceof Actor.Patient) {
      return Answer.refused(new ConsultationRefusal.NotAllowed());
    }
    return switch (consultation) {
      case Due due -> start(due, first, through, by);
      case Talking talking -> callAgain(talking, first);
      case Connecting _, Calling _, Chatting _ ->
          Answer.refused(new ConsultationRefusal.CallAlreadyLive());
      case Closed _ -> Answer.refused(new ConsultationRefusal.AlreadyClosed());
    };
  }

  private Answer<CallStarted> start(Due due, Channel first, Optional<Handset> through, Actor by) {
    Doctor doctor = staff.byId(due.facts().doctor());
    return handset(doctor, through, by).then(handset -> start(due, doctor, handset, first));
  }

  /// Nobody but the doctor themselves can join by a browser.
  private static Answer<Handset> handset(Doctor doctor, Optional<Handset> wish, Actor by) {
    Handset chosen =
        by instanceof Actor.Doctor ? wish.orElse(doctor.handset()) : Handset.DESK_PHONE;
    return chosen == Handset.DESK_PHONE && doctor.deskPhone().isEmpty()
        ? Answer.refused(new ConsultationRefusal.DoctorHasNoDeskPhone())
        : Answer.granted(chosen);
  }

  private Answer<CallStarted> start(Due due, Doctor doctor, Handset handset, Channel first) {
    Consultation.Facts facts = due.facts();
    lock.hold(facts.doctor(), facts.patient());
    if (store.busyElsewhere(facts)) {
      return Answer.refused(new ConsultationRefusal.BusyElsewhere());
    }
    return exchangeFor(facts)
        .map(exchange -> Answer.granted(start(due, doctor, handset, exchange, first)))
        .orElse(Answer.refused(new ConsultationRefusal.NoExchange()));
  }

  private CallStarted start(
      Due due, Doctor doctor, Handset handset, ExchangeName exchange, Channel first) {
    Connecting connecting = due.call(exchange, handset, LegId.random(), first, clock.instant());
    moves.move(due, connecting, "doctor calls");
    Optional<JoinTicket> ticket =
        sides.bringDoctor(doctor, handset, exchange, connecting.doctor().leg());
    return new CallStarted(due.facts().id(), ticket);
  }

  /// The exchange it is pinned to if that is up, else the healthiest.
  private Optional<ExchangeName> exchangeFor(Consultation.Facts facts) {
    return facts.exchange().filter(this::isUp).or(exchanges::healthiest);
  }

  private boolean isUp(ExchangeName name) {
    return exchanges
        .named(name)
        .filter(exchange -> exchange.status().health() == Health.UP)
        .isPresent();
  }

  private Answer<CallStarted> callAgain(Talking talking, Channel first) {
    if (talking.patient() instanceof Side.Present) {
      return Answer.refused(new ConsultationRefusal.CallAlreadyLive());
    }
    if (!(talking.doctor() instanceof Side.Present)) {
      return Answer.refused(new ConsultationRefusal.NoLiveCall());
    }
    return dialling
        .reach(hearing.order(talking.facts(), first))
        .map(id -> new CallStarted(id, Optional.empty()));
  }

  /// @param through what the doctor comes back through, if it is to be another than before
  Answer<CallStarted> rejoin(Talking talking, Optional<Handset> through, Actor by) {
    LegId leg = LegId.random();
    Side.Awaited awaited = new Side.Awaited(leg, clock.instant());
    ExchangeName exchange = talking.facts().pinned();
    return switch (by) {
      case Actor.Patient(var id) -> {
        sides.hangUp(talking.facts(), talking.patient());
        moves.move(talking, talking.withPatient(awaited), "patient rejoins");
        JoinTicket ticket = sides.ticket(exchange, leg, patients.byId(id).language());
        yield Answer.granted(new CallStarted(talking.facts().id(), Optional.of(ticket)));
      }
      case Actor.Doctor(var id) -> {
        Doctor doctor = staff.byId(id);
        yield handset(doctor, through.or(talking.facts()::handset), by)
            .map(handset -> {
              sides.hangUp(talking.facts(), talking.doctor());
              moves.move(talking, talking.withDoctor(awaited, handset), "doctor rejoins");
              return new CallStarted(
                  talking.facts().id(), sides.bringDoctor(doctor, handset, exchange, leg));
            });
      }
      case Actor.Staff _, Actor.Admin _, Actor.Service _ ->
          Answer.refused(new ConsultationRefusal.NotAllowed());
    };
  }

  Answer<ConsultationId> phoneNow(Consultation consultation, Actor by) {
    ConsultationId id = consultation.facts().id();
    if (by instanceof Actor.Patient) {
      return Answer.refused(new ConsultationRefusal.NotAllowed());
    }
    return switch (consultation) {
      case Calling _ -> dialling.phoneNow(id);
      case Talking _ when dialling.isReaching(id) -> dialling.phoneNow(id);
      case Consultation _ ->
          call(consultation, Channel.PHONE, Optional.of(Handset.DESK_PHONE), by)
              .map(CallStarted::consultation);
    };
  }

  /// What is being tried stops; the consultation stays due, and its doctor is reminded.
  Answer<ConsultationId> later(Consultation consultation, Duration pause, Actor by) {
    if (by instanceof Actor.Patient) {
      return Answer.refused(new ConsultationRefusal.NotAllowed());
    }
    if (!settings.retryPauses().contains(pause)) {
      return Answer.refused(new ConsultationRefusal.PauseNotOffered());
    }
    return switch (consultation) {
      case Due due -> later(due, pause);
      case Connecting _, Calling _ ->
          stop(consultation, by).then(id -> later((Due) store.find(id).orElseThrow(), pause));
      case Running _ -> Answer.refused(new ConsultationRefusal.CallAlreadyLive());
      case Closed _ -> Answer.refused(new ConsultationRefusal.AlreadyClosed());
    };
  }

  /// One that has never been called is called, not called again.
  private Answer<ConsultationId> later(Due due, Duration pause) {
    if (due.facts().exchange().isEmpty()) {
      return Answer.refused(new ConsultationRefusal.NotCalledYet());
    }
    moves.move(due, due.callAgainAt(clock.instant().plus(pause)), "doctor calls again later");
    return Answer.granted(due.facts().id());
  }

  Answer<ConsultationId> notLater(Consultation consultation, Actor by) {
    if (by instanceof Actor.Patient) {
      return Answer.refused(new ConsultationRefusal.NotAllowed());
    }
    if (consultation instanceof Due due && due.again().isPresent()) {
      moves.move(due, due.callAgainWhenever(), "doctor needs no reminder");
    }
    return Answer.granted(consultation.facts().id());
  }

  /// The patient is told to wait and sees it; that they do not hear the doctor is their browser's
  /// doing, so it is for a doctor who talks through it.
  Answer<ConsultationId> hold(Consultation consultation, boolean hold, Actor by) {
    if (!(by instanceof Actor.Doctor)) {
      return Answer.refused(new ConsultationRefusal.NotAllowed());
    }
    if (!(consultation instanceof Talking talking)) {
      return Answer.refused(new ConsultationRefusal.NotRunning());
    }
    if (!(talking.doctor() instanceof Side.Present)) {
      return Answer.refused(new ConsultationRefusal.NoLiveCall());
    }
    if (talking.facts().handset().filter(Handset.BROWSER::equals).isEmpty()) {
      return Answer.refused(new ConsultationRefusal.HeldAtThePhone());
    }
    if (talking.held() != hold) {
      moves.move(talking, talking.hold(hold), hold ? "doctor holds" : "doctor holds no longer");
      if (hold) {
        sides.announce(talking.facts(), talking.patient(), Announcement.ON_HOLD);
      }
    }
    return Answer.granted(talking.facts().id());
  }

  /// Somebody has said who answered an attempt. A conversation with nobody has not begun; one in
  /// which somebody else was called again goes on waiting for the patient. What is closed stays so.
  Corrected corrected(Consultation consultation, Attempt attempt) {
    ConsultationId id = consultation.facts().id();
    return new Corrected(
        id,
        attempt,
        switch (consultation) {
          case Talking talking when isWithNobody(talking) -> notBegun(talking);
          case Talking talking
              when !attempt.hasReached() && talking.patient().isOn(attempt.facts().leg()) ->
              waitsOn(talking);
          case Closed _ -> Corrected.Consequence.STAYS_CLOSED;
          case Consultation _ -> Corrected.Consequence.NONE;
        });
  }

  /// Who came through their cabinet was there, whoever had answered the phone.
  private boolean isWithNobody(Talking talking) {
    return talking.way() == Way.PHONE
        && dialling
            .attemptsOf(List.of(talking.facts().id()))
            .getOrDefault(talking.facts().id(), List.of())
            .stream()
            .noneMatch(Attempt::hasReached);
  }

  private Corrected.Consequence notBegun(Talking talking) {
    dialling.stop(talking.facts().id());
    sides.hangUp(talking.facts(), talking.doctor());
    sides.hangUp(talking.facts(), talking.patient());
    moves.move(talking, talking.notBegun(), "was not the patient");
    return Corrected.Consequence.NOT_BEGUN;
  }

  private Corrected.Consequence waitsOn(Talking talking) {
    sides.hangUp(talking.facts(), talking.patient());
    time.lost(talking, talking.withPatient(new Side.Lost(clock.instant())), "was not the patient");
    return Corrected.Consequence.WAITS_ON;
  }

  Answer<ConsultationId> stop(Consultation consultation, Actor by) {
    return switch (consultation) {
      case Talking talking -> leave(talking, by);
      case Connecting _, Calling _ when by instanceof Actor.Patient ->
          Answer.refused(new ConsultationRefusal.NotAllowed());
      case Connecting connecting -> {
        sides.hangUp(connecting.facts(), connecting.doctor());
        moves.move(connecting, connecting.doctorGone(), "doctor hung up");
        yield Answer.granted(connecting.facts().id());
      }
      case Calling calling -> {
        sides.hangUp(calling.facts(), calling.doctor());
        moves.move(calling, calling.notNow(), "doctor hung up");
        dialling.stop(calling.facts().id());
        yield Answer.granted(calling.facts().id());
      }
      case Due _, Chatting _ -> Answer.refused(new ConsultationRefusal.NoLiveCall());
      case Closed _ -> Answer.refused(new ConsultationRefusal.AlreadyClosed());
    };
  }

  /// Leaves a conversation without ending it; whoever leaves can rejoin. A doctor who leaves also
  /// stops calling again.
  private Answer<ConsultationId> leave(Talking talking, Actor by) {
    ConsultationId id = talking.facts().id();
    Side.Lost gone = new Side.Lost(clock.instant());
    if (by instanceof Actor.Patient) {
      sides.hangUp(talking.facts(), talking.patient());
      time.lost(talking, talking.withPatient(gone), "patient left");
    } else {
      dialling.stop(id);
      sides.hangUp(talking.facts(), talking.doctor());
      time.lost(talking, talking.withDoctor(gone), "doctor left");
    }
    return Answer.granted(id);
  }

  Answer<ConsultationId> cancel(Consultation consultation, Actor by) {
    if (by instanceof Actor.Doctor) {
      return Answer.refused(new ConsultationRefusal.NotAllowed());
    }
    return switch (consultation) {
      case Waiting waiting when mayBeCancelled(waiting) -> {
        callOff(waiting, "cancelled");
        yield Answer.granted(waiting.facts().id());
      }
      case Waiting _ -> Answer.refused(new ConsultationRefusal.CallAlreadyLive());
      case Running _ -> Answer.refused(new ConsultationRefusal.AlreadyStarted());
      case Closed _ -> Answer.refused(new ConsultationRefusal.AlreadyClosed());
    };
  }

  private boolean mayBeCancelled(Waiting waiting) {
    return settings.cancellableUntil().includes(waiting);
  }

  /// Whatever rings for it falls silent, also the doctor's own phone.
  void callOff(Waiting waiting, String why) {
    silence(waiting);
    moves.move(waiting, waiting.closed(Ending.CANCELLED, clock.instant()), why);
  }

  /// As [#callOff], but it is we who cannot hold it.
  void callOffByUs(Waiting waiting, Grounds grounds) {
    silence(waiting);
    Closed closed = waiting.closed(Ending.CANCELLED_BY_US, clock.instant());
    moves.decide(waiting, closed, "cancelled by us", grounds);
  }

  private void silence(Waiting waiting) {
    waiting.sides().forEach(side -> sides.hangUp(waiting.facts(), side));
    if (waiting instanceof Calling) {
      dialling.stop(waiting.facts().id());
    }
  }

  /// The patient did not come.
  void missed(Due due, Grounds grounds) {
    Closed closed = due.closed(Ending.PATIENTS_FAULT, clock.instant());
    moves.decide(due, closed, "patient did not come", grounds);
  }

  /// The patient is there and will not talk.
  void unwilling(Running running, Grounds grounds) {
    endTalk(running);
    Closed closed = running.closed(Ending.PATIENTS_FAULT, clock.instant());
    moves.decide(running, closed, "patient would not talk", grounds);
  }

  Answer<ConsultationId> finish(Running running, Actor by) {
    boolean patient = by instanceof Actor.Patient;
    Ending ending = patient ? Ending.FINISHED_BY_PATIENT : Ending.FINISHED;
    endTalk(running);
    String why = patient ? "patient finished" : "doctor finished";
    moves.move(running, running.closed(ending, clock.instant()), why);
    return Answer.granted(running.facts().id());
  }

  private void endTalk(Running running) {
    dialling.stop(running.facts().id());
    if (running instanceof Talking talking) {
      sides.hangUp(talking.facts(), talking.doctor());
      sides.hangUp(talking.facts(), talking.patient());
    }
  }
}
