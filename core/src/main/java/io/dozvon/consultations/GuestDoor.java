package io.dozvon.consultations;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.Guest.Admitted;
import io.dozvon.consultations.Guest.Asked;
import io.dozvon.consultations.Guest.Coming;
import io.dozvon.consultations.Guest.Over;
import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.consultations.store.GuestStore;
import io.dozvon.database.ConsultationLock;
import io.dozvon.dialling.Way;
import io.dozvon.staff.Staff;
import io.dozvon.telephony.JoinTicket;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PersonName;
import java.time.Clock;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for whoever has a guest's link: no account, no session, nothing but the token.
@Component
public class GuestDoor {
  private final GuestLinks links;
  private final GuestStore store;
  private final ConsultationStore consultations;
  private final ConsultationLock lock;
  private final GuestMoves moves;
  private final Sides sides;
  private final Staff staff;
  private final Audit audit;
  private final Clock clock;

  GuestDoor(
      GuestLinks links,
      GuestStore store,
      ConsultationStore consultations,
      ConsultationLock lock,
      GuestMoves moves,
      Sides sides,
      Staff staff,
      Audit audit,
      Clock clock) {
    this.links = links;
    this.store = store;
    this.consultations = consultations;
    this.lock = lock;
    this.moves = moves;
    this.sides = sides;
    this.staff = staff;
    this.audit = audit;
    this.clock = clock;
  }

  /// What a link leads to.
  @Transactional(readOnly = true)
  public Answer<Invitation> look(String token) {
    return links
        .find(token)
        .map(link -> {
          Consultation consultation = consultations.find(link.consultation()).orElseThrow();
          PersonName host = staff.byId(consultation.facts().doctor()).name();
          return Answer.granted(
              new Invitation(
                  store.find(link.guest()).orElseThrow(),
                  host.given() + " " + host.family(),
                  consultation instanceof Talking talking && talking.way() == Way.VIDEO));
        })
        .orElse(Answer.refused(GuestRefusal.LINK_LEADS_NOWHERE));
  }

  /// Comes, or comes back. One place at a time: whoever came by the link before is out.
  ///
  /// @param language of what the exchange says to them
  @Transactional
  public Answer<JoinTicket> join(String token, Language language) {
    return with(
        token,
        (talking, guest) ->
            switch (guest) {
              case Admitted admitted -> Answer.granted(comes(admitted, language));
              case Asked _ -> Answer.refused(GuestRefusal.NOT_AGREED_YET);
              case Over _ -> Answer.refused(GuestRefusal.GUEST_IS_OVER);
            });
  }

  private JoinTicket comes(Admitted guest, Language language) {
    moves.hangUp(guest);
    LegId leg = GuestLegs.random();
    moves.move(guest.comes(leg, clock.instant()), "comes");
    audit.record(
        new Actor.Service(),
        AuditedAction.JOIN_AS_GUEST,
        new Subject("guest", guest.facts().id().toString()));
    return sides.ticket(guest.facts().exchange(), leg, language);
  }

  /// Leaves by their own wish; the link brings them back.
  @Transactional
  public Answer<GuestId> leave(String token) {
    return with(
        token,
        (_, guest) -> {
          moves.hangUp(guest);
          if (guest instanceof Coming coming) {
            moves.move(coming.neverCame(), "left before they came");
          }
          return Answer.granted(guest.facts().id());
        });
  }

  private <T> Answer<T> with(String token, BiFunction<Talking, Guest, Answer<T>> act) {
    return links
        .find(token)
        .map(link -> {
          lock.hold(link.consultation());
          return consultations.find(link.consultation()).orElseThrow() instanceof Talking talking
              ? act.apply(talking, store.find(link.guest()).orElseThrow())
              : Answer.<T>refused(GuestRefusal.GUEST_IS_OVER);
        })
        .orElse(Answer.refused(GuestRefusal.LINK_LEADS_NOWHERE));
  }
}
