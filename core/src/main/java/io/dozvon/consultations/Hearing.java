package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Chatting;
import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.database.ConsultationLock;
import io.dozvon.dialling.AttemptEnded;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Dialling;
import io.dozvon.dialling.ReachEvent;
import io.dozvon.dialling.ReachOrder;
import io.dozvon.dialling.Way;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// What a consultation makes of the news: of its legs from the exchange, of the patient from
/// dialling.
@Component
class Hearing {
  private final ConsultationStore store;
  private final ConsultationLock lock;
  private final ConsultationSettings settings;
  private final Dialling dialling;
  private final Patients patients;
  private final TimeKeeping time;
  private final Sides sides;
  private final Moves moves;

  Hearing(
      ConsultationStore store,
      ConsultationLock lock,
      ConsultationSettings settings,
      Dialling dialling,
      Patients patients,
      TimeKeeping time,
      Sides sides,
      Moves moves) {
    this.store = store;
    this.lock = lock;
    this.settings = settings;
    this.dialling = dialling;
    this.patients = patients;
    this.time = time;
    this.sides = sides;
    this.moves = moves;
  }

  /// Legs that are no side of a consultation are none of this room's business.
  @EventListener
  @Order(20)
  @Transactional
  public void on(LegEvent event) {
    switch (event) {
      case LegEvent.Confirmed(LegId leg, _, Instant at) -> ofLeg(leg, it -> there(leg, it, at));
      case LegEvent.Gone gone -> ofLeg(gone.leg(), it -> gone(gone.leg(), it, gone.at()));
      case LegEvent.Joined _, LegEvent.Parted _ ->
          store.everByLeg(event.leg()).ifPresent(moves::tell);
      case LegEvent.Dialled _,
          LegEvent.Ringing _,
          LegEvent.Answered _,
          LegEvent.Measured _,
          LegEvent.KeyPressed _ -> {}
    }
  }

  private void ofLeg(LegId leg, Consumer<Consultation> act) {
    store.everByLeg(leg).ifPresent(id -> with(id, act));
  }

  private void there(LegId leg, Consultation consultation, Instant at) {
    switch (consultation) {
      case Connecting connecting when connecting.doctor().leg().equals(leg) -> {
        moves.move(connecting, connecting.doctorThere(at), "doctor is there");
        dialling.reach(order(connecting.facts(), connecting.first()));
      }
      case Talking talking when isAwaited(talking.doctor(), leg) ->
          rejoined(talking, talking.withDoctor(new Side.Present(leg, at)), "doctor is there");
      case Talking talking when isAwaited(talking.patient(), leg) ->
          patientBack(talking, new Side.Present(leg, at));
      case Consultation _ -> {}
    }
  }

  /// Nobody else need be called again for them.
  private void patientBack(Talking talking, Side.Present there) {
    rejoined(talking, backOf(talking, there), "patient is there");
    dialling.stop(talking.facts().id());
  }

  /// Who chose in the window how to talk is an attempt's leg; any other is a browser's that came of
  /// its own accord.
  private Talking backOf(Talking talking, Side.Present there) {
    return dialling.consultationOf(there.leg()).isPresent()
        ? talking.withPatient(there)
        : talking.withPatientBack(there);
  }

  private void rejoined(Talking before, Talking after, String why) {
    moves.move(before, after, why);
    sides.join(after);
  }

  private void gone(LegId leg, Consultation consultation, Instant at) {
    switch (consultation) {
      case Connecting connecting when connecting.doctor().isOn(leg) ->
          moves.move(connecting, connecting.doctorGone(), "doctor did not answer");
      case Calling calling when calling.doctor().isOn(leg) -> {
        moves.move(calling, calling.notNow(), "doctor hung up");
        dialling.stop(calling.facts().id());
      }
      case Talking talking when talking.doctor().isOn(leg) ->
          time.lost(talking, talking.withDoctor(new Side.Lost(at)), "doctor was lost");
      case Talking talking when talking.patient().isOn(leg) ->
          time.lost(talking, talking.withPatient(new Side.Lost(at)), "patient was lost");
      case Consultation _ -> {}
    }
  }

  @EventListener
  @Transactional
  public void on(ReachEvent event) {
    ConsultationId id = event.consultation();
    switch (event) {
      case ReachEvent.Progressed _ -> moves.tell(id);
      case ReachEvent.PatientReached reached -> with(id, it -> reached(reached, it));
      case ReachEvent.PatientNotReached(_, Instant at) -> with(id, it -> notReached(it, at));
      case ReachEvent.PatientDeclined _ -> with(id, it -> notNow(it, "patient declined"));
      case ReachEvent.GaveUp gaveUp -> with(id, it -> notNow(it, "gave up, " + gaveUp.reason()));
    }
  }

  private void reached(ReachEvent.PatientReached reached, Consultation consultation) {
    switch (consultation) {
      case Calling calling when reached.way() == Way.CHAT -> {
        Chatting chatting = calling.chatting(reached.at(), settings.limit());
        moves.move(calling, chatting, "patient chose to write");
        sides.hangUp(calling.facts(), calling.doctor());
      }
      case Calling calling -> {
        Talking talking =
            calling.talking(reached.way(), sideOf(reached), reached.at(), settings.limit());
        moves.move(calling, talking, "reached by " + reached.way());
        sides.join(talking);
      }
      case Talking talking when reached.way() == Way.CHAT -> {
        moves.move(talking, talking.chatting(), "patient chose to write");
        sides.hangUp(talking.facts(), talking.doctor());
        sides.hangUp(talking.facts(), talking.patient());
      }
      case Talking talking -> {
        sides.hangUp(talking.facts(), talking.patient());
        Talking after = talking.withPatient(sideOf(reached));
        rejoined(talking, after, "reached by " + reached.way());
      }
      case Consultation _ -> {}
    }
  }

  private static Side sideOf(ReachEvent.PatientReached reached) {
    return reached.way() == Way.PHONE
        ? new Side.Present(reached.leg(), reached.at())
        : new Side.Awaited(reached.leg(), reached.at());
  }

  private void notReached(Consultation consultation, Instant at) {
    switch (consultation) {
      case Calling calling -> {
        moves.move(calling, calling.closed(Ending.NOT_REACHED, at), "not reached");
        sides.farewell(calling.facts(), calling.doctor(), Announcement.NOT_REACHED);
      }
      case Talking talking -> notReachedAgain(talking);
      case Consultation _ -> {}
    }
  }

  private void notNow(Consultation consultation, String why) {
    switch (consultation) {
      case Calling calling -> {
        moves.move(calling, calling.notNow(), why);
        sides.farewell(calling.facts(), calling.doctor(), Announcement.NOT_REACHED);
      }
      case Talking talking -> notReachedAgain(talking);
      case Consultation _ -> {}
    }
  }

  /// A lost patient who was called again: the conversation goes on waiting for them.
  private void notReachedAgain(Talking talking) {
    sides.announce(talking.facts(), talking.doctor(), Announcement.NOT_REACHED);
    moves.tell(talking);
  }

  /// Tells the waiting doctor how a phone attempt went while the next one is on its way; looks only
  /// when all that follows from the attempt's end has been decided.
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  public void on(AttemptEnded ended) {
    if (ended.attempt().facts().channel() != Channel.PHONE) {
      return;
    }
    ConsultationId id = ended.attempt().facts().consultation();
    switch (ended.outcome().disposition()) {
      case BUSY, DECLINED -> sayWhileCalling(id, Announcement.BUSY_TRYING_AGAIN);
      case NO_ANSWER, UNREACHABLE, MACHINE, NOT_CONFIRMED ->
          sayWhileCalling(id, Announcement.NO_ANSWER_TRYING_AGAIN);
      case ANSWERED,
          INVALID_NUMBER,
          CONGESTION,
          REFUSED_BY_CARRIER,
          NO_RESPONSE,
          EXCHANGE_FAILURE,
          CANCELLED,
          UNKNOWN -> {}
    }
  }

  private void sayWhileCalling(ConsultationId id, Announcement what) {
    with(
        id,
        consultation -> {
          if (consultation instanceof Calling calling) {
            sides.announce(calling.facts(), calling.doctor(), what);
          }
        });
  }

  /// Whom to reach for a consultation.
  ReachOrder order(Consultation.Facts facts, Channel first) {
    Patient patient = patients.byId(facts.patient());
    return new ReachOrder(
        facts.id(),
        patient.id(),
        patient.phone(),
        facts.pinned(),
        patient.language(),
        patient.timeZone(),
        first);
  }

  private void with(ConsultationId id, Consumer<Consultation> act) {
    lock.hold(id);
    store.find(id).ifPresent(act);
  }

  private static boolean isAwaited(Side side, LegId leg) {
    return side instanceof Side.Awaited && side.isOn(leg);
  }
}
