package io.dozvon.recordings;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.recordings.Recording.Proof;
import io.dozvon.recordings.store.ListeningStore;
import io.dozvon.recordings.store.PieceStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import org.springframework.stereotype.Component;

/// Opens what is sealed, to whoever has said why; whether they may, others have found out.
@Component
class Unsealing {
  /// How long one reason is good for.
  private static final Duration LASTS = Duration.ofHours(2);

  private final ListeningStore listenings;
  private final PieceStore pieces;
  private final MasterKeys keys;
  private final Audit audit;
  private final Clock clock;

  Unsealing(
      ListeningStore listenings, PieceStore pieces, MasterKeys keys, Audit audit, Clock clock) {
    this.listenings = listenings;
    this.pieces = pieces;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /// Writes down who listens, and why, if that is a reason.
  Answer<Listening> begin(RecordingId id, String reason, Subject subject, Actor by) {
    return because(reason)
        .map(why -> {
          Listening listening = new Listening(ListeningId.random(), id, by, why, clock.instant());
          listenings.insert(listening);
          audit.record(by, AuditedAction.LISTEN, subject);
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
  Answer<Listening> begun(ListeningId id, Actor by) {
    Optional<Listening> begun = listenings.find(id).filter(it -> it.by().equals(by));
    if (begun.isEmpty()) {
      return Answer.refused(new RecordingRefusal.UnknownRecording());
    }
    return begun.get().at().plus(LASTS).isBefore(clock.instant())
        ? Answer.refused(new RecordingRefusal.ListeningOver())
        : Answer.granted(begun.get());
  }

  /// In the order they began.
  List<Listening> listenings(RecordingId id) {
    return listenings.of(id);
  }

  Answer<Sound> sound(RecordingId id, Proof proof, byte[] wrappedKey) {
    return keys.named(proof.masterKey())
        .flatMap(master -> unwrapped(id, wrappedKey, master))
        .<Answer<Sound>>map(seal -> Answer.granted(new Sound(id, proof.length(), seal, pieces)))
        .orElse(Answer.refused(new RecordingRefusal.CannotBeDecrypted()));
  }

  private static Optional<Seal> unwrapped(RecordingId id, byte[] wrappedKey, MasterKey master) {
    try {
      return Optional.of(Seal.unwrapped(id, wrappedKey, master));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    }
  }

  void delete(RecordingId id) {
    pieces.delete(id);
  }
}
