package io.dozvon.consultations;

import io.dozvon.consultations.Guest.Admitted;
import io.dozvon.consultations.Guest.Coming;
import io.dozvon.consultations.Guest.Live;
import io.dozvon.consultations.store.GuestAttemptStore;
import io.dozvon.consultations.store.GuestStore;
import io.dozvon.dialling.ReachSettings;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.Exchange;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.LegCommands;
import io.dozvon.telephony.Origination;
import io.dozvon.telephony.Trunk;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Stores a guest's move, tells those it concerns, and brings guests to the exchange and away from
/// it. One line in the log a move; its callers hold the consultation's lock.
@Component
class GuestMoves {
  private static final Logger log = LoggerFactory.getLogger(GuestMoves.class);

  private final GuestStore store;
  private final GuestAttemptStore attempts;
  private final Exchanges exchanges;
  private final LegCommands commands;
  private final ReachSettings policy;
  private final Moves moves;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  GuestMoves(
      GuestStore store,
      GuestAttemptStore attempts,
      Exchanges exchanges,
      LegCommands commands,
      ReachSettings policy,
      Moves moves,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.attempts = attempts;
    this.exchanges = exchanges;
    this.commands = commands;
    this.policy = policy;
    this.moves = moves;
    this.events = events;
    this.clock = clock;
  }

  void invited(Guest guest) {
    store.insert(guest);
    tell(guest, "invited as " + guest.facts().role());
  }

  /// @return as it is stored
  Guest move(Guest after, String why) {
    store.update(after);
    tell(after, why);
    if (after instanceof Guest.Present) {
      events.publishEvent(new GuestCame(after.facts().consultation()));
    }
    return store.find(after.facts().id()).orElseThrow();
  }

  private void tell(Guest guest, String why) {
    Guest.Facts facts = guest.facts();
    log.atInfo()
        .addKeyValue("consultation", facts.consultation())
        .log(
            "consultation {}: guest {} --{}--> {}",
            facts.consultation(),
            facts.id(),
            why,
            guest.getClass().getSimpleName());
    moves.tell(facts.consultation());
  }

  /// Rings who comes by phone; who has a link comes by themselves.
  void bring(Guest guest) {
    if (guest instanceof Admitted admitted
        && admitted.facts().way() instanceof GuestWay.Phone(PhoneNumber number)) {
      ring(admitted, number);
    }
  }

  private void ring(Admitted guest, PhoneNumber number) {
    Instant now = clock.instant();
    Guest.Facts facts = guest.facts();
    Coming coming = guest.comes(GuestLegs.random(), now);
    Trunk trunk =
        exchanges.named(facts.exchange()).map(Exchange::status).orElseThrow().trunks().getFirst();
    attempts.insert(GuestAttempt.intended(coming, number, trunk, now));
    move(coming, "rung");
    commands.originate(
        facts.exchange(),
        coming.leg(),
        new Origination.ToPhone(
            number,
            trunk,
            policy.ring(),
            policy.confirm(),
            policy.confirmWithin(),
            facts.language(),
            Origination.Callee.INVITED));
  }

  void hangUp(Guest guest) {
    guest.currentLeg().ifPresent(leg -> commands.hangUp(guest.facts().exchange(), leg));
  }

  /// They cannot come any more; a leg of theirs is ended.
  void end(Live guest, GuestEnding ending, String why) {
    hangUp(guest);
    move(guest.over(ending, clock.instant()), why);
  }

  /// None of a consultation's guests can come any more.
  ///
  /// @param said before their legs are ended, if anything
  void endAll(ConsultationId consultation, List<Announcement> said) {
    for (Guest guest : store.of(consultation)) {
      if (guest instanceof Live live) {
        live.currentLeg()
            .ifPresent(leg ->
                said.stream()
                    .findFirst()
                    .ifPresentOrElse(
                        what -> commands.farewell(live.facts().exchange(), leg, what),
                        () -> commands.hangUp(live.facts().exchange(), leg)));
        move(live.over(GuestEnding.CONSULTATION_OVER, clock.instant()), "consultation over");
      }
    }
  }
}
