package io.dozvon.consultations;

import static java.util.stream.Collectors.groupingBy;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.Guest.Asked;
import io.dozvon.consultations.Guest.Live;
import io.dozvon.consultations.store.GuestAttemptStore;
import io.dozvon.consultations.store.GuestStore;
import io.dozvon.database.ConsultationLock;
import io.dozvon.dialling.ReachSettings;
import io.dozvon.dialling.Way;
import io.dozvon.notifications.Notifications;
import io.dozvon.notifications.TextMessage;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PhoneNumber;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Third parties in a conversation, for its doctor and its patient: the doctor invites and removes,
/// the patient agrees or refuses. Whom a link leads in comes by [GuestDoor].
@Component
public class Guests {
  private final GuestStore store;
  private final GuestAttemptStore attempts;
  private final Consultations consultations;
  private final ConsultationLock lock;
  private final GuestMoves guestMoves;
  private final GuestLinks links;
  private final Moves moves;
  private final Notifications notifications;
  private final GuestSettings settings;
  private final ReachSettings policy;
  private final Audit audit;
  private final Clock clock;

  Guests(
      GuestStore store,
      GuestAttemptStore attempts,
      Consultations consultations,
      ConsultationLock lock,
      GuestMoves guestMoves,
      GuestLinks links,
      Moves moves,
      Notifications notifications,
      GuestSettings settings,
      ReachSettings policy,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.attempts = attempts;
    this.consultations = consultations;
    this.lock = lock;
    this.guestMoves = guestMoves;
    this.links = links;
    this.moves = moves;
    this.notifications = notifications;
    this.settings = settings;
    this.policy = policy;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whether anybody besides the two hears what is said. Shows nothing to anybody.
  @Transactional(readOnly = true)
  public boolean isAnybodyThere(Talking talking) {
    return talking.withGuests()
        && store.of(talking.facts().id()).stream().anyMatch(Guest.Present.class::isInstance);
  }

  /// The doctor wants somebody to join a conversation. Unless the settings are content with telling
  /// the patient, the guest can come only once the patient has agreed; a phone is rung then.
  @Transactional
  public Answer<GuestId> invite(ConsultationId id, GuestWish wish, Actor by) {
    if (!(by instanceof Actor.Doctor)) {
      return Answer.refused(new ConsultationRefusal.NotAllowed());
    }
    lock.hold(id);
    return consultations
        .concerning(id, by)
        .then(Guests::talking)
        .then(talking ->
            objection(talking, wish)
                .<Answer<GuestId>>map(Answer::refused)
                .orElseGet(() -> Answer.granted(begin(talking, wish, by))));
  }

  private static Answer<Talking> talking(Consultation consultation) {
    return consultation instanceof Talking talking
        ? Answer.granted(talking)
        : Answer.refused(new ConsultationRefusal.NotRunning());
  }

  private Optional<GuestRefusal> objection(Talking talking, GuestWish wish) {
    if (wish.label().isBlank()) {
      return Optional.of(GuestRefusal.LABEL_MISSING);
    }
    if (wish.label().strip().length() > GuestWish.LONGEST_LABEL) {
      return Optional.of(GuestRefusal.LABEL_TOO_LONG);
    }
    if (wish.way() instanceof GuestWay.Phone(PhoneNumber number)
        && !policy.destinations().allow(number)) {
      return Optional.of(GuestRefusal.NUMBER_NOT_ALLOWED);
    }
    long live = store.of(talking.facts().id()).stream().filter(Live.class::isInstance).count();
    return live >= settings.most() ? Optional.of(GuestRefusal.TOO_MANY_GUESTS) : Optional.empty();
  }

  private GuestId begin(Talking talking, GuestWish wish, Actor by) {
    Instant now = clock.instant();
    Asked asked =
        new Asked(
            new Guest.Facts(
                GuestId.random(),
                talking.facts().id(),
                talking.facts().pinned(),
                wish.role(),
                wish.label().strip(),
                wish.way(),
                wish.language(),
                now,
                0));
    if (!talking.withGuests()) {
      moves.move(talking, talking.havingGuests(), "guest is invited");
    }
    guestMoves.invited(asked);
    audit.record(by, AuditedAction.INVITE_GUEST, subject(asked.facts().id()));
    if (settings.consent() == GuestSettings.Asking.TELL) {
      admit(asked, GuestConsent.How.TOLD);
    }
    return asked.facts().id();
  }

  private void admit(Asked guest, GuestConsent.How how) {
    Guest agreed = guestMoves.move(guest.agreed(new GuestConsent(how, clock.instant())), "agreed");
    guestMoves.bring(agreed);
  }

  /// The patient agrees in their cabinet.
  @Transactional
  public Answer<GuestId> agree(GuestId id, Actor.Patient by) {
    return acting(
        id,
        by,
        AuditedAction.AGREE_TO_GUEST,
        (_, guest) -> agreed(guest, GuestConsent.How.IN_CABINET));
  }

  /// The doctor writes down that the patient, who talks by phone, said they agree.
  @Transactional
  public Answer<GuestId> agreedOrally(GuestId id, Actor by) {
    return acting(
        id,
        by,
        AuditedAction.AGREE_TO_GUEST,
        (talking, guest) ->
            by instanceof Actor.Doctor && talking.way() == Way.PHONE
                ? agreed(guest, GuestConsent.How.ORALLY)
                : Answer.refused(GuestRefusal.PATIENT_IS_ASKED_IN_CABINET));
  }

  private Answer<GuestId> agreed(Live guest, GuestConsent.How how) {
    if (!(guest instanceof Asked asked)) {
      return Answer.refused(GuestRefusal.AGREED_ALREADY);
    }
    admit(asked, how);
    return Answer.granted(guest.facts().id());
  }

  /// The patient does not want them, or not any more: they are out at once.
  @Transactional
  public Answer<GuestId> refuse(GuestId id, Actor.Patient by) {
    return ending(id, by, AuditedAction.REFUSE_GUEST, GuestEnding.REFUSED, "patient refused");
  }

  /// The doctor does not need them any more.
  @Transactional
  public Answer<GuestId> remove(GuestId id, Actor by) {
    return by instanceof Actor.Doctor
        ? ending(id, by, AuditedAction.REMOVE_GUEST, GuestEnding.REMOVED, "doctor removed")
        : Answer.refused(new ConsultationRefusal.NotAllowed());
  }

  private Answer<GuestId> ending(
      GuestId id, Actor by, AuditedAction action, GuestEnding ending, String why) {
    return acting(
        id,
        by,
        action,
        (_, guest) -> {
          guestMoves.end(guest, ending, why);
          return Answer.granted(id);
        });
  }

  /// A further link for one who comes by link; earlier ones stay good. It can be made before the
  /// patient has agreed and leads in only then.
  @Transactional
  public Answer<GuestLink> link(GuestId id, Actor by) {
    return by instanceof Actor.Doctor
        ? acting(id, by, AuditedAction.INVITE_GUEST, this::link)
        : Answer.refused(new ConsultationRefusal.NotAllowed());
  }

  private Answer<GuestLink> link(Talking talking, Live guest) {
    return guest.facts().comesByLink()
        ? Answer.granted(links.issue(guest.facts().id(), talking.endsAt()))
        : Answer.refused(GuestRefusal.COMES_BY_PHONE);
  }

  /// Sends a further link by a text message that says nothing of what it is about.
  ///
  /// @param to may be rung under the settings
  /// @param address of the page that a link leads to
  @Transactional
  public Answer<GuestId> text(
      GuestId id, PhoneNumber to, Function<GuestLink, URI> address, Actor by) {
    if (!policy.destinations().allow(to)) {
      return Answer.refused(GuestRefusal.NUMBER_NOT_ALLOWED);
    }
    return link(id, by)
        .map(link -> {
          notifications.text(
              new TextMessage.Invitation(address.apply(link)),
              to,
              store.find(id).orElseThrow().facts().language(),
              link.expiresAt());
          return id;
        });
  }

  private <T> Answer<T> acting(
      GuestId id, Actor by, AuditedAction action, BiFunction<Talking, Live, Answer<T>> act) {
    Optional<ConsultationId> of = store.find(id).map(guest -> guest.facts().consultation());
    if (of.isEmpty()) {
      return Answer.refused(GuestRefusal.UNKNOWN_GUEST);
    }
    lock.hold(of.get());
    if (!(consultations.concerning(of.get(), by)
        instanceof Answer.Granted<Consultation>(Consultation consultation))) {
      return Answer.refused(GuestRefusal.UNKNOWN_GUEST);
    }
    return talking(consultation)
        .then(talking ->
            store.find(id).orElseThrow() instanceof Live live
                ? act.apply(talking, live)
                : Answer.<T>refused(GuestRefusal.GUEST_IS_OVER))
        .map(value -> {
          audit.record(by, action, subject(id));
          return value;
        });
  }

  private static Subject subject(GuestId id) {
    return new Subject("guest", id.toString());
  }

  /// The guests of many consultations; for those who have written down who looks.
  @Transactional(readOnly = true)
  public Map<ConsultationId, List<GuestDetails>> of(Collection<ConsultationId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return details(store.of(ids)).stream()
        .collect(groupingBy(it -> it.guest().facts().consultation()));
  }

  /// A look at the guests of a consultation, written down as one at it.
  @Transactional
  public Answer<List<GuestDetails>> look(ConsultationId id, Actor by) {
    return consultations
        .concerning(id, by)
        .map(_ -> {
          audit.record(by, AuditedAction.READ, Subject.of(id));
          return details(store.of(id));
        });
  }

  private List<GuestDetails> details(List<Guest> guests) {
    Map<GuestId, List<GuestAttempt>> rung =
        attempts.of(guests.stream().map(guest -> guest.facts().id()).toList());
    return guests.stream()
        .map(guest -> new GuestDetails(guest, rung.getOrDefault(guest.facts().id(), List.of())))
        .toList();
  }
}
