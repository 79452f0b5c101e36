package io.dozvon.dialling;

import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import java.time.Instant;

/// What neighbours hear of a reach, in the transaction that changed it.
public sealed interface ReachEvent {
  ConsultationId consultation();

  /// Something moved: an attempt began, rang, was picked up or failed.
  record Progressed(ConsultationId consultation) implements ReachEvent {}

  /// The patient is there.
  ///
  /// @param leg the leg they talk on; for the phone it waits already, for the web it is yet to
  ///   come; never used by a chat
  record PatientReached(ConsultationId consultation, Way way, LegId leg, Instant at)
      implements ReachEvent {}

  /// Every counted attempt failed (R13).
  record PatientNotReached(ConsultationId consultation, Instant at) implements ReachEvent {}

  record PatientDeclined(ConsultationId consultation, Instant at) implements ReachEvent {}

  record GaveUp(ConsultationId consultation, GiveUpReason reason, Instant at)
      implements ReachEvent {}
}
