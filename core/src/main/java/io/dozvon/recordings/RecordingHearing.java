package io.dozvon.recordings;

import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.ConsultationMoved;
import io.dozvon.consultations.Side;
import io.dozvon.database.ConsultationLock;
import io.dozvon.recordings.Recording.Asked;
import io.dozvon.recordings.Recording.Live;
import io.dozvon.recordings.Recording.Running;
import io.dozvon.recordings.store.RecordingStore;
import io.dozvon.telephony.LegEvent;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a recording makes of the news: of the conversation, and of keys that are pressed. Where
/// recording is off it asks the database nothing.
@Component
class RecordingHearing {
  private static final char AGREES = '1';
  private static final char STOPS = '2';

  private final Recordings recordings;
  private final RecordingStore store;
  private final RecordingMoves moves;
  private final RecordingSettings settings;
  private final ConsultationLock lock;

  RecordingHearing(
      Recordings recordings,
      RecordingStore store,
      RecordingMoves moves,
      RecordingSettings settings,
      ConsultationLock lock) {
    this.recordings = recordings;
    this.store = store;
    this.moves = moves;
    this.settings = settings;
    this.lock = lock;
  }

  /// The consent is of those who talked when it was given. Whoever comes back, or comes by another
  /// way, is asked anew.
  @EventListener
  @Transactional
  public void on(ConsultationMoved moved) {
    if (!settings.enabled()) {
      return;
    }
    ConsultationId id = moved.after().facts().id();
    Optional<Live> live = store.live(id);
    live.filter(it -> !Recordings.isStillTogether(it, moved.after()))
        .ifPresent(it -> moves.part(it, StopReason.PARTED));
    if (settings.automatic() && areTogether(moved.after()) && !areTogether(moved.before())) {
      askUnlessRefused(id);
    }
  }

  private void askUnlessRefused(ConsultationId id) {
    if (!store.saidNo(id)) {
      recordings.ask(id, new Actor.Service());
    }
  }

  private static boolean areTogether(Consultation consultation) {
    return consultation instanceof Talking talking
        && talking.doctor() instanceof Side.Present
        && talking.patient() instanceof Side.Present;
  }

  /// A phone's key: 1 agrees, every other one refuses; later 2 takes the consent back.
  @EventListener
  @Order(40)
  @Transactional
  public void on(LegEvent.KeyPressed pressed) {
    if (settings.enabled()) {
      store
          .ofPhone(pressed.leg())
          .map(live -> live.facts().consultation())
          .ifPresent(id -> pressed(pressed, id));
    }
  }

  private void pressed(LegEvent.KeyPressed pressed, ConsultationId id) {
    lock.hold(id);
    Optional<Live> live = store.ofPhone(pressed.leg());
    switch (live.orElse(null)) {
      case Asked asked when isInTime(pressed, asked) -> answered(asked, pressed.key());
      case Running running when pressed.key() == STOPS ->
          moves.withdraw(running, patient(running), ConsentStep.How.PHONE_KEY);
      case Asked _, Running _ -> {}
      case null -> {}
    }
  }

  private static boolean isInTime(LegEvent.KeyPressed pressed, Asked asked) {
    return !pressed.at().isBefore(asked.facts().askedAt())
        && pressed.at().isBefore(asked.answerBy());
  }

  private void answered(Asked asked, char key) {
    if (key == AGREES) {
      moves.agree(asked, patient(asked), ConsentStep.How.PHONE_KEY);
    } else {
      moves.refuse(asked, patient(asked), ConsentStep.How.PHONE_KEY);
    }
  }

  private static Actor patient(Recording recording) {
    return new Actor.Patient(recording.facts().patient());
  }
}
