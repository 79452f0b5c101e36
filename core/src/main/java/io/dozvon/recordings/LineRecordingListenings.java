package io.dozvon.recordings;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.contactcentre.SupervisorsOnly;
import io.dozvon.recordings.LineRecording.Kept;
import io.dozvon.recordings.store.LineRecordingStore;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.StaffRole;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The recordings' room's door for those who look into what is kept of the line: supervisors and
/// admins, nobody else. Each listening is written down with its reason before anything is heard.
@Component
public class LineRecordingListenings {
  private final LineRecordingStore store;
  private final LineRecordingMoves moves;
  private final Unsealing unsealing;
  private final Audit audit;
  private final Clock clock;

  LineRecordingListenings(
      LineRecordingStore store,
      LineRecordingMoves moves,
      Unsealing unsealing,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.moves = moves;
    this.unsealing = unsealing;
    this.audit = audit;
    this.clock = clock;
  }

  /// What was recorded of a call, with who listened; empty if nothing was or it goes on still.
  @Transactional
  public Answer<Optional<LineRecordingDetails>> ofCall(LineCallId call, Actor by) {
    return allowed(by)
        .map(_ -> {
          RecordingId id = RecordingId.of(call);
          audit.record(by, AuditedAction.READ, subject(id));
          return store
              .find(id)
              .map(recording -> new LineRecordingDetails(recording, unsealing.listenings(id)));
        });
  }

  /// As [#ofCall], of a recording that is there.
  @Transactional
  public Answer<LineRecordingDetails> look(RecordingId id, Actor by) {
    return ofCall(new LineCallId(id.value()), by)
        .then(found ->
            found
                .map(Answer::granted)
                .orElse(Answer.refused(new RecordingRefusal.UnknownRecording())));
  }

  /// The newest first.
  ///
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public List<LineRecording> newest(int limit, Actor.Admin by) {
    audit.record(by, AuditedAction.READ, Subject.all("line-recording"));
    return store.newest(limit);
  }

  /// Says why, and may listen for a while from now on.
  @Transactional
  public Answer<Listening> begin(RecordingId id, String reason, Actor by) {
    return kept(id, by).then(this::sound).then(_ -> unsealing.begin(id, reason, subject(id), by));
  }

  /// What was begun by the same person, not too long ago.
  @Transactional(readOnly = true)
  public Answer<Sound> sound(ListeningId id, Actor by) {
    return unsealing.begun(id, by).then(begun -> kept(begun.recording(), by)).then(this::sound);
  }

  private Answer<Sound> sound(Kept kept) {
    RecordingId id = kept.facts().id();
    return unsealing.sound(id, kept.proof(), store.wrappedKey(id).orElseThrow());
  }

  /// Deletes the sound before its time; the proof stays.
  @Transactional
  public Answer<LineRecording> delete(RecordingId id, Actor.Admin by) {
    return kept(store.hold(id)).map(kept -> deleted(kept, by));
  }

  /// @return how many were deleted because their time is over, `limit` at most
  @Transactional
  public int deleteOverdue(int limit) {
    List<Kept> overdue = store.toDelete(clock.instant(), limit);
    overdue.forEach(kept -> deleted(kept, new Actor.Service()));
    return overdue.size();
  }

  private LineRecording deleted(Kept kept, Actor by) {
    RecordingId id = kept.facts().id();
    unsealing.delete(id);
    moves.move(kept.deleted(clock.instant()), "deleted");
    audit.record(by, AuditedAction.DELETE, subject(id));
    return store.find(id).orElseThrow();
  }

  private Answer<Kept> kept(RecordingId id, Actor by) {
    return allowed(by).then(_ -> kept(store.find(id)));
  }

  private static Answer<Kept> kept(Optional<LineRecording> found) {
    if (found.isEmpty()) {
      return Answer.refused(new RecordingRefusal.UnknownRecording());
    }
    return found.get() instanceof Kept kept
        ? Answer.granted(kept)
        : Answer.refused(new RecordingRefusal.NoSound());
  }

  private static Answer<Actor> allowed(Actor by) {
    return switch (by) {
      case Actor.Staff(_, StaffRole role) when role == StaffRole.SUPERVISOR -> Answer.granted(by);
      case Actor.Admin _ -> Answer.granted(by);
      case Actor.Staff _, Actor.Doctor _, Actor.Patient _, Actor.Service _ ->
          Answer.refused(new SupervisorsOnly());
    };
  }

  static Subject subject(RecordingId id) {
    return new Subject("line-recording", id.toString());
  }
}
