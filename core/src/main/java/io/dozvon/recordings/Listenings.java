package io.dozvon.recordings;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.consultations.Consultations;
import io.dozvon.recordings.Recording.Kept;
import io.dozvon.recordings.store.ConsentEntryStore;
import io.dozvon.recordings.store.RecordingStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The recordings' room's door for those who look into what is kept: the consultation's doctor and
/// the admins. Each listening is written down with its reason before anything is heard.
@Component
public class Listenings {
  private final RecordingStore store;
  private final ConsentEntryStore consents;
  private final Unsealing unsealing;
  private final RecordingMoves moves;
  private final Consultations consultations;
  private final Audit audit;
  private final Clock clock;

  Listenings(
      RecordingStore store,
      ConsentEntryStore consents,
      Unsealing unsealing,
      RecordingMoves moves,
      Consultations consultations,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.consents = consents;
    this.unsealing = unsealing;
    this.moves = moves;
    this.consultations = consultations;
    this.audit = audit;
    this.clock = clock;
  }

  /// What was recorded of a consultation, in the order it was; its patient may see that too.
  @Transactional
  public Answer<List<Recording>> ofConsultation(ConsultationId id, Actor by) {
    return consultations
        .concerning(id, by)
        .map(_ -> {
          audit.record(
              by, AuditedAction.READ, new Subject("recordings-of-consultation", id.toString()));
          return store.of(List.of(id));
        });
  }

  /// Everybody's, the newest first.
  ///
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public List<Recording> newest(int limit, Actor.Admin by) {
    audit.record(by, AuditedAction.READ, Subject.all("recording"));
    return store.newest(limit);
  }

  /// With all that was said about it, and who listened.
  @Transactional
  public Answer<RecordingDetails> look(RecordingId id, Actor by) {
    return find(id, by)
        .map(recording -> {
          audit.record(by, AuditedAction.READ, Recordings.subject(id));
          return new RecordingDetails(recording, consents.of(id), unsealing.listenings(id));
        });
  }

  /// Says why, and may listen for a while from now on.
  @Transactional
  public Answer<Listening> begin(RecordingId id, String reason, Actor by) {
    return find(id, by)
        .then(Listenings::kept)
        .then(this::sound)
        .then(_ -> unsealing.begin(id, reason, Recordings.subject(id), by));
  }

  /// What was begun by the same person, not too long ago.
  @Transactional(readOnly = true)
  public Answer<Sound> sound(ListeningId id, Actor by) {
    return unsealing
        .begun(id, by)
        .then(begun -> find(begun.recording(), by))
        .then(Listenings::kept)
        .then(this::sound);
  }

  private static Answer<Kept> kept(Recording recording) {
    return recording instanceof Kept kept
        ? Answer.granted(kept)
        : Answer.refused(new RecordingRefusal.NoSound());
  }

  private Answer<Sound> sound(Kept kept) {
    RecordingId id = kept.facts().id();
    return unsealing.sound(id, kept.proof(), store.wrappedKey(id).orElseThrow());
  }

  /// Deletes the sound before its time; the proof stays.
  @Transactional
  public Answer<Recording> delete(RecordingId id, Actor.Admin by) {
    return store
        .hold(id)
        .<Answer<Recording>>map(Answer::granted)
        .orElse(Answer.refused(new RecordingRefusal.UnknownRecording()))
        .then(Listenings::kept)
        .map(kept -> deleted(kept, by));
  }

  /// @return how many were deleted because their time is over, `limit` at most
  @Transactional
  public int deleteOverdue(int limit) {
    List<Kept> overdue = store.toDelete(clock.instant(), limit);
    overdue.forEach(kept -> deleted(kept, new Actor.Service()));
    return overdue.size();
  }

  private Recording deleted(Kept kept, Actor by) {
    RecordingId id = kept.facts().id();
    unsealing.delete(id);
    moves.move(kept.deleted(clock.instant()), "deleted");
    audit.record(by, AuditedAction.DELETE, Recordings.subject(id));
    return store.find(id).orElseThrow();
  }

  private Answer<Recording> find(RecordingId id, Actor by) {
    return store
        .find(id)
        .filter(recording -> mayLookInto(recording.facts(), by))
        .map(Answer::granted)
        .orElse(Answer.refused(new RecordingRefusal.UnknownRecording()));
  }

  /// Patients are given theirs by an admin, when they ask.
  private static boolean mayLookInto(Recording.Facts facts, Actor by) {
    return switch (by) {
      case Actor.Doctor(DoctorId doctor) -> facts.doctor().equals(doctor);
      case Actor.Admin _ -> true;
      case Actor.Patient _, Actor.Staff _, Actor.Service _ -> false;
    };
  }
}
