package io.dozvon.recordings;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.consultations.Consultations;
import io.dozvon.recordings.Recording.Kept;
import io.dozvon.recordings.store.ConsentEntryStore;
import io.dozvon.recordings.store.ListeningStore;
import io.dozvon.recordings.store.PieceStore;
import io.dozvon.recordings.store.RecordingStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The recordings' room's door for those who look into what is kept: the consultation's doctor and
/// the admins. Each listening is written down with its reason before anything is heard.
@Component
public class Listenings {
  /// How long one reason is good for.
  private static final Duration LASTS = Duration.ofHours(2);

  private final RecordingStore store;
  private final ConsentEntryStore consents;
  private final ListeningStore listenings;
  private final PieceStore pieces;
  private final MasterKeys keys;
  private final RecordingMoves moves;
  private final Consultations consultations;
  private final Audit audit;
  private final Clock clock;

  Listenings(
      RecordingStore store,
      ConsentEntryStore consents,
      ListeningStore listenings,
      PieceStore pieces,
      MasterKeys keys,
      RecordingMoves moves,
      Consultations consultations,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.consents = consents;
    this.listenings = listenings;
    this.pieces = pieces;
    this.keys = keys;
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
          return new RecordingDetails(recording, consents.of(id), listenings.of(id));
        });
  }

  /// Says why, and may listen for a while from now on.
  @Transactional
  public Answer<Listening> begin(RecordingId id, String reason, Actor by) {
    return find(id, by)
        .then(Listenings::kept)
        .then(kept -> unsealed(kept).then(_ -> because(reason)))
        .map(why -> {
          Listening listening = new Listening(ListeningId.random(), id, by, why, clock.instant());
          listenings.insert(listening);
          audit.record(by, AuditedAction.LISTEN, Recordings.subject(id));
          return listening;
        });
  }

  private static Answer<String> because(String reason) {
    String words = reason.strip();
    return words.length() < Listening.SHORTEST || words.length() > Listening.LONGEST
        ? Answer.refused(new RecordingRefusal.ReasonMissing())
        : Answer.granted(words);
  }

  /// What was begun by the same person, not too long ago.
  @Transactional(readOnly = true)
  public Answer<Sound> sound(ListeningId id, Actor by) {
    Optional<Listening> begun = listenings.find(id).filter(it -> it.by().equals(by));
    if (begun.isEmpty()) {
      return Answer.refused(new RecordingRefusal.UnknownRecording());
    }
    if (begun.get().at().plus(LASTS).isBefore(clock.instant())) {
      return Answer.refused(new RecordingRefusal.ListeningOver());
    }
    return find(begun.get().recording(), by).then(Listenings::kept).then(this::unsealed);
  }

  private static Answer<Kept> kept(Recording recording) {
    return recording instanceof Kept kept
        ? Answer.granted(kept)
        : Answer.refused(new RecordingRefusal.NoSound());
  }

  private Answer<Sound> unsealed(Kept kept) {
    RecordingId id = kept.facts().id();
    return keys.named(kept.proof().masterKey())
        .flatMap(master -> unwrapped(id, master))
        .<Answer<Sound>>map(
            seal -> Answer.granted(new Sound(id, kept.proof().length(), seal, pieces)))
        .orElse(Answer.refused(new RecordingRefusal.CannotBeDecrypted()));
  }

  private Optional<Seal> unwrapped(RecordingId id, MasterKey master) {
    try {
      return Optional.of(Seal.unwrapped(id, store.wrappedKey(id).orElseThrow(), master));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    }
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
    pieces.delete(id);
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
