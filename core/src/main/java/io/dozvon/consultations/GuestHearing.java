package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.Guest.Coming;
import io.dozvon.consultations.Guest.Present;
import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.consultations.store.GuestAttemptStore;
import io.dozvon.consultations.store.GuestStore;
import io.dozvon.database.ConsultationLock;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Outcome;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a consultation's guests make of the news of their legs, and of the consultation's end.
@Component
class GuestHearing {

  private final GuestStore guests;
  private final GuestAttemptStore attempts;
  private final ConsultationStore consultations;
  private final ConsultationLock lock;
  private final GuestMoves moves;
  private final Moves pages;
  private final Sides sides;

  GuestHearing(
      GuestStore guests,
      GuestAttemptStore attempts,
      ConsultationStore consultations,
      ConsultationLock lock,
      GuestMoves moves,
      Moves pages,
      Sides sides) {
    this.guests = guests;
    this.attempts = attempts;
    this.consultations = consultations;
    this.lock = lock;
    this.moves = moves;
    this.pages = pages;
    this.sides = sides;
  }

  /// Before unclaimed legs are ended.
  @EventListener
  @Order(25)
  @Transactional
  public void on(LegEvent event) {
    if (GuestLegs.isOne(event.leg())) {
      whose(event.leg()).ifPresent(guest -> hear(event, guest.facts()));
    }
  }

  /// Also of a leg that is theirs no more: how its ringing ended is recorded all the same.
  private Optional<Guest> whose(LegId leg) {
    return guests.byLeg(leg).or(() -> attempts.guestOf(leg).flatMap(guests::find));
  }

  private void hear(LegEvent event, Guest.Facts facts) {
    lock.hold(facts.consultation());
    record(event);
    Guest guest = guests.find(facts.id()).orElseThrow();
    if (!guest.currentLeg().equals(Optional.of(event.leg()))) {
      return;
    }
    switch (event) {
      case LegEvent.Confirmed(_, _, Instant at) when guest instanceof Coming coming -> {
        moves.move(coming.there(at), "is there");
        join(facts.consultation());
      }
      case LegEvent.Gone gone -> gone(guest, gone);
      case LegEvent.Confirmed _,
          LegEvent.Dialled _,
          LegEvent.Ringing _,
          LegEvent.Answered _,
          LegEvent.Joined _,
          LegEvent.Parted _,
          LegEvent.Measured _,
          LegEvent.KeyPressed _ ->
          pages.tell(facts.consultation());
    }
  }

  /// Of a browser's leg there is no attempt, and nothing is recorded.
  private void record(LegEvent event) {
    LegId leg = event.leg();
    switch (event) {
      case LegEvent.Dialled(_, _, Instant at) -> attempts.dialled(leg, at);
      case LegEvent.Ringing(_, _, Instant at) -> attempts.ringing(leg, at);
      case LegEvent.Answered(_, _, Instant at) -> attempts.answered(leg, at);
      case LegEvent.Confirmed(_, _, Instant at) ->
          cameOut(leg, Outcome.answered(Channel.PHONE, at));
      case LegEvent.Gone(_, _, Instant at, io.dozvon.telephony.Ending ending) -> {
        cameOut(
            leg,
            ending.disposition() == Disposition.ANSWERED
                ? Outcome.answered(Channel.PHONE, at)
                : Outcome.of(ending, false, false, at));
        attempts.ended(leg, at);
      }
      case LegEvent.Joined _, LegEvent.Parted _, LegEvent.Measured _, LegEvent.KeyPressed _ -> {}
    }
  }

  private void cameOut(LegId leg, Outcome outcome) {
    if (attempts.guestOf(leg).isPresent()) {
      attempts.outcome(leg, outcome);
    }
  }

  private void gone(Guest guest, LegEvent.Gone gone) {
    boolean byLink = guest.facts().comesByLink();
    switch (guest) {
      case Coming coming when byLink -> moves.move(coming.neverCame(), "never came");
      case Coming coming -> moves.move(coming.over(GuestEnding.FAILED, gone.at()), "not reached");
      case Present present when byLink -> moves.move(present.left(gone.at()), "left");
      case Present present -> moves.move(present.over(GuestEnding.LEFT, gone.at()), "hung up");
      case Guest _ -> {}
    }
  }

  /// Lets all talk who are there.
  void join(ConsultationId id) {
    if (consultations.find(id).orElseThrow() instanceof Talking talking) {
      sides.join(talking);
    }
  }

  /// With the conversation of the two, that of their guests is over.
  @EventListener
  void on(ConsultationMoved moved) {
    if (moved.before() instanceof Talking talking
        && talking.withGuests()
        && !(moved.after() instanceof Talking)) {
      moves.endAll(talking.facts().id(), said(moved.after()));
    }
  }

  private static List<Announcement> said(Consultation after) {
    return after instanceof Consultation.Closed closed && closed.ending() == Ending.TIME_UP
        ? List.of(Announcement.TIME_IS_UP)
        : List.of();
  }
}
