package io.dozvon.quality;

import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.Consultations;
import io.dozvon.consultations.Side;
import io.dozvon.dialling.Dialling;
import io.dozvon.presence.Presence;
import io.dozvon.quality.LegQuality.Whose;
import io.dozvon.quality.store.LegQualityStore;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.MediaReport;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The quality room's door. A person reports on their own leg only; somebody else's does not exist
/// for them. A report costs two statements, the first one of a leg a third.
@Component
public class Qualities {
  /// A packet is 20 ms of sound.
  private static final int PACKETS_A_SECOND = 50;

  private final LegQualityStore store;
  private final Consultations consultations;
  private final Dialling dialling;
  private final QualitySettings settings;
  private final Presence presence;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Qualities(
      LegQualityStore store,
      Consultations consultations,
      Dialling dialling,
      QualitySettings settings,
      Presence presence,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.consultations = consultations;
    this.dialling = dialling;
    this.settings = settings;
    this.presence = presence;
    this.events = events;
    this.clock = clock;
  }

  /// What a page has measured of its own call since its last report.
  ///
  /// @param sequence 1, 2, 3 …; one that came already is taken for done
  /// @param last whether the call is over
  public record Report(UUID meter, int sequence, Window window, boolean last) {}

  /// The doctor's page is told when a line gets better or worse.
  @Transactional
  public Answer<ConsultationId> report(ConsultationId id, Report report, Actor by) {
    if (!report.window().isPlausible() || report.sequence() < 1) {
      return Answer.refused(new QualityRefusal.Implausible());
    }
    return side(by)
        .map(side ->
            store
                .hold(id, side, report.meter())
                .filter(known -> isTheirs(known.whose(), by))
                .map(known -> goesOn(known, report))
                .orElseGet(() -> begins(id, side, report, by)))
        .orElse(Answer.refused(new QualityRefusal.NoSuchLeg()));
  }

  private static Optional<LegSide> side(Actor by) {
    if (by instanceof Actor.Doctor) {
      return Optional.of(LegSide.DOCTOR);
    }
    return by instanceof Actor.Patient ? Optional.of(LegSide.PATIENT) : Optional.empty();
  }

  private static boolean isTheirs(Whose whose, Actor by) {
    return by.equals(new Actor.Doctor(whose.doctor()))
        || by.equals(new Actor.Patient(whose.patient()));
  }

  private Answer<ConsultationId> goesOn(LegQuality known, Report report) {
    ConsultationId id = known.whose().consultation();
    Instant now = clock.instant();
    if (report.sequence() <= known.sequence()) {
      return Answer.granted(id);
    }
    if (now.isAfter(known.until().plus(settings.lastWordWithin()))) {
      return Answer.refused(new QualityRefusal.NoSuchLeg());
    }
    if (!report.last() && now.isBefore(known.until().plus(settings.atLeastApart()))) {
      return Answer.refused(new QualityRefusal.TooSoon());
    }
    LegQuality more = known.and(report.sequence(), report.window(), now);
    store.update(more);
    told(more, report.last());
    if (more.latestGrade() != known.latestGrade()) {
      presence.tell(new Person.OfDoctor(known.whose().doctor()));
    }
    return Answer.granted(id);
  }

  private Answer<ConsultationId> begins(ConsultationId id, LegSide side, Report report, Actor by) {
    return consultations
        .concerning(id, by)
        .then(consultation ->
            leg(consultation, side)
                .map(leg -> whose(consultation.facts(), leg, side))
                .map(whose -> first(whose, report))
                .orElse(Answer.refused(new QualityRefusal.NoSuchLeg())));
  }

  private Answer<ConsultationId> first(Whose whose, Report report) {
    LegQuality first =
        LegQuality.first(
            whose,
            Measurer.BROWSER,
            Optional.of(report.meter()),
            report.sequence(),
            report.window(),
            clock.instant());
    if (!store.insert(first)) {
      return Answer.refused(new QualityRefusal.NoSuchLeg());
    }
    told(first, report.last());
    presence.tell(new Person.OfDoctor(whose.doctor()));
    return Answer.granted(whose.consultation());
  }

  private static Optional<LegId> leg(Consultation consultation, LegSide side) {
    return consultation instanceof Talking talking
        ? sideOf(talking, side).currentLeg()
        : Optional.empty();
  }

  private static Side sideOf(Talking talking, LegSide side) {
    return side == LegSide.DOCTOR ? talking.doctor() : talking.patient();
  }

  private static Whose whose(Consultation.Facts facts, LegId leg, LegSide side) {
    return new Whose(leg, facts.id(), side, facts.doctor(), facts.patient());
  }

  /// What the exchange measured of a phone: a patient's that was tried for a consultation, or a
  /// doctor's that is a side of one. Other legs are none of this room's business.
  @EventListener
  @Order(40)
  @Transactional
  public void on(LegEvent.Measured measured) {
    LegId leg = measured.leg();
    Optional<ConsultationId> patients = dialling.consultationOf(leg);
    patients
        .or(() -> consultations.ofLeg(leg))
        .flatMap(id -> found(id))
        .map(facts -> whose(facts, leg, patients.isPresent() ? LegSide.PATIENT : LegSide.DOCTOR))
        .map(whose -> of(whose, measured))
        .filter(store::insert)
        .ifPresent(quality -> told(quality, true));
  }

  private Optional<Consultation.Facts> found(ConsultationId id) {
    return consultations.concerning(id, new Actor.Service()) instanceof Answer.Granted(var it)
        ? Optional.of(it.facts())
        : Optional.empty();
  }

  private static LegQuality of(Whose whose, LegEvent.Measured measured) {
    MediaReport report = measured.report();
    int seconds = Math.clamp(report.packets() / PACKETS_A_SECOND, 1, 86_400);
    Window window =
        new Window(
            seconds,
            report.codec(),
            Math.clamp(report.loss(), 0, 1),
            Math.clamp(report.jitterMillis(), 0, 60_000),
            report.roundTripMillis().map(millis -> Math.clamp(millis, 0, 60_000)));
    return LegQuality.first(whose, Measurer.EXCHANGE, Optional.empty(), 1, window, measured.at());
  }

  private void told(LegQuality quality, boolean last) {
    events.publishEvent(new LegMeasured(quality, last));
  }

  /// What is known of the legs of these, each in the order in which they began; for who has written
  /// down the look at them.
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Map<ConsultationId, List<LegQuality>> of(Collection<ConsultationId> consultations) {
    return store.of(consultations);
  }
}
