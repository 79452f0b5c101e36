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
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Dialling;
import io.dozvon.patients.Patients;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.JoinTicket;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import java.time.Clock;
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

  Answer<CallStarted> call(Consultation consultation, Channel first, Actor by) {
    if (by instanceof Actor.Patient) {
      return Answer.refused(new ConsultationRefusal.NotAllowed());
    }
    return switch (consultation) {
      case Due due -> start(due, first, by);
      case Talking talking -> callAgain(talking, first);
      case Connecting _, Calling _, Chatting _ ->
          Answer.refused(new ConsultationRefusal.CallAlreadyLive());
      case Closed _ -> Answer.refused(new ConsultationRefusal.AlreadyClosed());
    };
  }

  private Answer<CallStarted> start(Due due, Channel first, Actor by) {
    Consultation.Facts facts = due.facts();
    Doctor doctor = staff.byId(facts.doctor());
    if (by instanceof Actor.Admin && doctor.deskPhone().isEmpty()) {
      return Answer.refused(new ConsultationRefusal.DoctorHasNoDeskPhone());
    }
    lock.hold(facts.doctor(), facts.patient());
    if (store.busyElsewhere(facts)) {
      return Answer.refused(new ConsultationRefusal.BusyElsewhere());
    }
    return exchangeFor(facts)
        .map(exchange -> Answer.granted(start(due, doctor, exchange, first)))
        .orElse(Answer.refused(new ConsultationRefusal.NoExchange()));
  }

  private CallStarted start(Due due, Doctor doctor, ExchangeName exchange, Channel first) {
    Connecting connecting = due.call(exchange, LegId.random(), first, clock.instant());
    moves.move(due, connecting, "doctor calls");
    Optional<JoinTicket> ticket = sides.bringDoctor(doctor, exchange, connecting.doctor().leg());
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

  Answer<CallStarted> rejoin(Talking talking, Actor by) {
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
        sides.hangUp(talking.facts(), talking.doctor());
        moves.move(talking, talking.withDoctor(awaited), "doctor rejoins");
        Optional<JoinTicket> ticket = sides.bringDoctor(staff.byId(id), exchange, leg);
        yield Answer.granted(new CallStarted(talking.facts().id(), ticket));
      }
      case Actor.Admin _, Actor.Service _ -> Answer.refused(new ConsultationRefusal.NotAllowed());
    };
  }

  Answer<ConsultationId> phoneNow(Consultation consultation, Actor by) {
    ConsultationId id = consultation.facts().id();
    if (by instanceof Actor.Patient) {
      return Answer.refused(new ConsultationRefusal.NotAllowed());
    }
    return switch (consultation) {
      case Due due when staff.byId(due.facts().doctor()).deskPhone().isEmpty() ->
          Answer.refused(new ConsultationRefusal.DoctorHasNoDeskPhone());
      case Calling _ -> dialling.phoneNow(id);
      case Talking _ when dialling.isReaching(id) -> dialling.phoneNow(id);
      case Consultation _ -> call(consultation, Channel.PHONE, by).map(CallStarted::consultation);
    };
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
    waiting.sides().forEach(side -> sides.hangUp(waiting.facts(), side));
    moves.move(waiting, waiting.cancelled(clock.instant()), why);
    if (waiting instanceof Calling) {
      dialling.stop(waiting.facts().id());
    }
  }

  Answer<ConsultationId> finish(Running running, Actor by) {
    boolean patient = by instanceof Actor.Patient;
    Ending ending = patient ? Ending.FINISHED_BY_PATIENT : Ending.FINISHED;
    dialling.stop(running.facts().id());
    if (running instanceof Talking talking) {
      sides.hangUp(talking.facts(), talking.doctor());
      sides.hangUp(talking.facts(), talking.patient());
    }
    String why = patient ? "patient finished" : "doctor finished";
    moves.move(running, running.closed(ending, clock.instant()), why);
    return Answer.granted(running.facts().id());
  }
}
