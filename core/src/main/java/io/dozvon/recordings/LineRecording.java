package io.dozvon.recordings;

import io.dozvon.recordings.Recording.Proof;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.LineCallId;
import java.time.Instant;
import java.util.Optional;

/// What was said in one call of the line, and what became of it. It is there from the end of the
/// call on: until then only the exchange knows whether there will be one.
public sealed interface LineRecording {
  Facts facts();

  /// What does not change.
  ///
  /// @param began when the call arrived
  /// @param ended when it was over
  /// @param version counts the changes; a change of an older version is refused by the store
  record Facts(LineCallId call, ExchangeName exchange, Instant began, Instant ended, int version) {
    public RecordingId id() {
      return RecordingId.of(call);
    }
  }

  /// Not sealed yet.
  ///
  /// @param collectAt when to look for its plain file
  record Ended(Facts facts, Instant collectAt) implements LineRecording {
    Ended later(Instant next) {
      return new Ended(facts, next);
    }

    Kept kept(Proof proof) {
      return new Kept(facts, proof);
    }

    Lost lost() {
      return new Lost(facts);
    }
  }

  record Kept(Facts facts, Proof proof) implements LineRecording {
    Deleted deleted(Instant at) {
      return new Deleted(facts, proof, at);
    }
  }

  /// No file came, or nothing was in it.
  record Lost(Facts facts) implements LineRecording {
    /// It came after all.
    Kept kept(Proof proof) {
      return new Kept(facts, proof);
    }
  }

  record Deleted(Facts facts, Proof proof, Instant at) implements LineRecording {}

  /// As the database and machines write it.
  default String state() {
    return switch (this) {
      case Ended _ -> "ended";
      case Kept _ -> "kept";
      case Lost _ -> "lost";
      case Deleted _ -> "deleted";
    };
  }

  default Optional<Proof> proofSoFar() {
    return switch (this) {
      case Kept kept -> Optional.of(kept.proof());
      case Deleted deleted -> Optional.of(deleted.proof());
      case Ended _, Lost _ -> Optional.empty();
    };
  }
}
