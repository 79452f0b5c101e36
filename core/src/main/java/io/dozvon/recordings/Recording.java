package io.dozvon.recordings;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One wish to record a conversation, and what became of it.
public sealed interface Recording {
  Facts facts();

  /// What does not change.
  ///
  /// @param doctorLeg the leg that is recorded: all that the doctor says and hears
  /// @param patientLeg on which the patient was asked; another one was not
  /// @param byPhone whether that leg is a phone, at which keys are pressed
  /// @param version counts the changes; a change of an older version is refused by the store
  record Facts(
      RecordingId id,
      ConsultationId consultation,
      PatientId patient,
      DoctorId doctor,
      ExchangeName exchange,
      LegId doctorLeg,
      LegId patientLeg,
      boolean byPhone,
      Instant askedAt,
      int version) {}

  /// From when to when it was recorded.
  record Span(Instant startedAt, Instant stoppedAt, StopReason stoppedBy) {
    public Duration length() {
      return Duration.between(startedAt, stoppedAt);
    }
  }

  /// What proves which sound it was, also when that is gone.
  ///
  /// @param until when it is deleted
  /// @param because the basis on which it is kept so long, as the settings named it
  /// @param length of the whole file, bytes
  /// @param sha256 of the whole file, hexadecimal
  /// @param masterKey the name of the key that its own key is encrypted with
  record Proof(
      Instant keptAt,
      Instant until,
      String because,
      long length,
      String sha256,
      String masterKey) {}

  /// Neither answered nor over: it can be seen on both pages.
  sealed interface Live extends Recording {}

  /// @param answerBy when silence is a no
  record Asked(Facts facts, Instant answerBy) implements Live {
    Running agreed(Instant at, Duration firstLook) {
      return new Running(facts, at, at.plus(firstLook));
    }

    NotAgreed notAgreed() {
      return new NotAgreed(facts);
    }
  }

  record NotAgreed(Facts facts) implements Recording {}

  /// @param nextLook when to see whether all is well, or it has lasted too long
  record Running(Facts facts, Instant startedAt, Instant nextLook) implements Live {
    Running looked(Instant next) {
      return new Running(facts, startedAt, next);
    }

    Stopped stopped(Instant at, StopReason why, Duration written) {
      return new Stopped(facts, new Span(startedAt, at, why), at.plus(written));
    }
  }

  /// @param collectAt when to look for its plain file
  record Stopped(Facts facts, Span span, Instant collectAt) implements Recording {
    Stopped later(Instant next) {
      return new Stopped(facts, span, next);
    }

    Kept kept(Proof proof) {
      return new Kept(facts, span, proof);
    }

    Lost lost() {
      return new Lost(facts, span);
    }
  }

  record Kept(Facts facts, Span span, Proof proof) implements Recording {
    Deleted deleted(Instant at) {
      return new Deleted(facts, span, proof, at);
    }
  }

  record Lost(Facts facts, Span span) implements Recording {}

  record Deleted(Facts facts, Span span, Proof proof, Instant at) implements Recording {}

  /// As the database and machines write it.
  default String state() {
    return switch (this) {
      case Asked _ -> "asked";
      case NotAgreed _ -> "not-agreed";
      case Running _ -> "running";
      case Stopped _ -> "stopped";
      case Kept _ -> "kept";
      case Lost _ -> "lost";
      case Deleted _ -> "deleted";
    };
  }

  /// When time has a say in it next.
  default Optional<Instant> dueAt() {
    return switch (this) {
      case Asked asked -> Optional.of(asked.answerBy());
      case Running running -> Optional.of(running.nextLook());
      case Stopped stopped -> Optional.of(stopped.collectAt());
      case NotAgreed _, Kept _, Lost _, Deleted _ -> Optional.empty();
    };
  }

  default Optional<Span> spanSoFar() {
    return switch (this) {
      case Stopped stopped -> Optional.of(stopped.span());
      case Kept kept -> Optional.of(kept.span());
      case Lost lost -> Optional.of(lost.span());
      case Deleted deleted -> Optional.of(deleted.span());
      case Asked _, NotAgreed _, Running _ -> Optional.empty();
    };
  }

  default Optional<Proof> proofSoFar() {
    return switch (this) {
      case Kept kept -> Optional.of(kept.proof());
      case Deleted deleted -> Optional.of(deleted.proof());
      case Asked _, NotAgreed _, Running _, Stopped _, Lost _ -> Optional.empty();
    };
  }
}
