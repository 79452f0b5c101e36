package io.dozvon.recordings;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.Consultations;
import io.dozvon.consultations.GuestCame;
import io.dozvon.consultations.Guests;
import io.dozvon.consultations.Side;
import io.dozvon.database.ConsultationLock;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Dialling;
import io.dozvon.recordings.Recording.Asked;
import io.dozvon.recordings.Recording.Live;
import io.dozvon.recordings.Recording.Running;
import io.dozvon.recordings.store.RecordingStore;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The recordings' room's door for those who talk. The doctor asks, the patient answers, both may
/// stop it at any time; somebody else's consultation does not exist for them.
@Component
public class Recordings {
  private final RecordingStore store;
  private final RecordingMoves moves;
  private final RecordingSettings settings;
  private final Consultations consultations;
  private final Guests guests;
  private final Dialling dialling;
  private final ConsultationLock lock;
  private final Audit audit;
  private final Clock clock;

  Recordings(
      RecordingStore store,
      RecordingMoves moves,
      RecordingSettings settings,
      Consultations consultations,
      Guests guests,
      Dialling dialling,
      ConsultationLock lock,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.moves = moves;
    this.settings = settings;
    this.consultations = consultations;
    this.guests = guests;
    this.dialling = dialling;
    this.lock = lock;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whether conversations may be recorded here at all.
  public boolean areOn() {
    return settings.enabled();
  }

  /// Both sides are told, and the patient is asked. The doctor's wish, or the settings'.
  @Transactional
  public Answer<RecordingId> ask(ConsultationId id, Actor by) {
    return switch (by) {
      case Actor.Doctor _, Actor.Service _ ->
          acting(id, by, AuditedAction.RECORD, consultation -> ask(consultation, by));
      case Actor.Patient _, Actor.Staff _, Actor.Admin _ ->
          Answer.refused(new RecordingRefusal.NotAllowed());
    };
  }

  private Answer<RecordingId> ask(Consultation consultation, Actor by) {
    if (!settings.enabled()) {
      return Answer.refused(new RecordingRefusal.RecordingOff());
    }
    if (store.live(consultation.facts().id()).isPresent()) {
      return Answer.refused(new RecordingRefusal.RecordingLive());
    }
    if (consultation instanceof Talking talking && guests.isAnybodyThere(talking)) {
      return Answer.refused(new RecordingRefusal.SomebodyElseThere());
    }
    return asked(consultation)
        .<Answer<RecordingId>>map(asked -> {
          moves.ask(asked, by);
          return Answer.granted(asked.facts().id());
        })
        .orElse(Answer.refused(new RecordingRefusal.NotTalkingTogether()));
  }

  /// Empty unless both are there.
  private Optional<Asked> asked(Consultation consultation) {
    return consultation instanceof Talking talking
            && talking.doctor() instanceof Side.Present(LegId doctor, _)
            && talking.patient() instanceof Side.Present(LegId patient, _)
        ? Optional.of(asked(talking.facts(), doctor, patient))
        : Optional.empty();
  }

  private Asked asked(Consultation.Facts of, LegId doctor, LegId patient) {
    Instant now = clock.instant();
    Recording.Facts facts =
        new Recording.Facts(
            RecordingId.random(),
            of.id(),
            of.patient(),
            of.doctor(),
            of.exchange().orElseThrow(),
            doctor,
            patient,
            isPhone(of.id(), patient),
            now,
            0);
    return new Asked(facts, now.plus(settings.answerWithin()));
  }

  private boolean isPhone(ConsultationId consultation, LegId leg) {
    return dialling.attemptsOf(List.of(consultation)).getOrDefault(consultation, List.of()).stream()
        .anyMatch(it -> it.facts().leg().equals(leg) && it.facts().channel() == Channel.PHONE);
  }

  /// The patient agrees on their page: it is recorded from now on.
  @Transactional
  public Answer<RecordingId> agree(ConsultationId id, Actor by) {
    return answered(id, by, AuditedAction.CONSENT, it -> moves.agree(it, by, ConsentStep.How.PAGE));
  }

  /// The patient refuses on their page.
  @Transactional
  public Answer<RecordingId> refuse(ConsultationId id, Actor by) {
    return answered(
        id, by, AuditedAction.WITHDRAW, it -> moves.refuse(it, by, ConsentStep.How.PAGE));
  }

  private Answer<RecordingId> answered(
      ConsultationId id,
      Actor by,
      AuditedAction action,
      java.util.function.Consumer<Asked> answer) {
    if (!(by instanceof Actor.Patient)) {
      return Answer.refused(new RecordingRefusal.NotAllowed());
    }
    return acting(
        id,
        by,
        action,
        consultation -> {
          Optional<Asked> asked =
              store.live(id).filter(Asked.class::isInstance).map(Asked.class::cast);
          // The time may be over and nobody have acted on it yet.
          if (asked.filter(it -> clock.instant().isBefore(it.answerBy())).isEmpty()
              || !isStillTogether(asked.get(), consultation)) {
            return Answer.refused(new RecordingRefusal.NotAsked());
          }
          answer.accept(asked.get());
          return Answer.granted(asked.get().facts().id());
        });
  }

  /// Either side stops it, or takes the question back; a patient takes back their consent with it,
  /// or refuses.
  @Transactional
  public Answer<RecordingId> stop(ConsultationId id, Actor by) {
    return switch (by) {
      case Actor.Doctor _, Actor.Patient _ ->
          acting(id, by, AuditedAction.STOP, consultation -> stop(consultation, by));
      case Actor.Staff _, Actor.Admin _, Actor.Service _ ->
          Answer.refused(new RecordingRefusal.NotAllowed());
    };
  }

  private Answer<RecordingId> stop(Consultation consultation, Actor by) {
    boolean patient = by instanceof Actor.Patient;
    Optional<Live> live = store.live(consultation.facts().id());
    switch (live.orElse(null)) {
      case Asked asked when patient -> moves.refuse(asked, by, ConsentStep.How.PAGE);
      case Asked asked -> moves.callOff(asked, by);
      case Running running when patient -> moves.withdraw(running, by, ConsentStep.How.PAGE);
      case Running running -> moves.stop(running, StopReason.DOCTOR);
      case null -> {
        return Answer.refused(new RecordingRefusal.NotRecording());
      }
    }
    return Answer.granted(live.get().facts().id());
  }

  private Answer<RecordingId> acting(
      ConsultationId id,
      Actor by,
      AuditedAction action,
      Function<Consultation, Answer<RecordingId>> act) {
    lock.hold(id);
    return consultations
        .concerning(id, by)
        .then(act)
        .map(recording -> {
          audit.record(by, action, subject(recording));
          return recording;
        });
  }

  static Subject subject(RecordingId id) {
    return new Subject("recording", id.toString());
  }

  /// Somebody who was not asked comes into the conversation: what runs is stopped, what is asked is
  /// called off. Harmless if nothing does.
  @EventListener
  @Transactional
  public void on(GuestCame came) {
    if (settings.enabled()) {
      somebodyJoins(came.consultation());
    }
  }

  private void somebodyJoins(ConsultationId id) {
    lock.hold(id);
    store
        .live(id)
        .ifPresent(live -> {
          if (live instanceof Running running) {
            moves.stop(running, StopReason.SOMEBODY_JOINED);
          } else {
            moves.part(live, StopReason.SOMEBODY_JOINED);
          }
        });
  }

  static boolean isStillTogether(Live live, Consultation consultation) {
    return consultation instanceof Talking talking
        && isPresent(talking.doctor(), live.facts().doctorLeg())
        && isPresent(talking.patient(), live.facts().patientLeg());
  }

  private static boolean isPresent(Side side, LegId leg) {
    return side instanceof Side.Present && side.isOn(leg);
  }

  /// What pages show of these consultations; for rooms that have written down who looks. Empty
  /// where recording is off.
  @Transactional(readOnly = true)
  public Map<ConsultationId, Mark> marks(Collection<ConsultationId> ids) {
    Map<ConsultationId, Mark> marks = new HashMap<>();
    if (settings.enabled() && !ids.isEmpty()) {
      store
          .of(ids)
          .forEach(it -> marks.merge(it.facts().consultation(), mark(it), Recordings::and));
    }
    return marks;
  }

  private static Mark mark(Recording recording) {
    return switch (recording) {
      case Live live -> new Mark(Optional.of(live), false);
      case Recording.NotAgreed _, Recording.Lost _ -> Mark.NONE;
      case Recording.Stopped _, Recording.Kept _, Recording.Deleted _ ->
          new Mark(Optional.empty(), true);
    };
  }

  private static Mark and(Mark one, Mark other) {
    return new Mark(one.live().or(other::live), one.any() || other.any());
  }
}
