package io.dozvon.consultations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One thing on record that an outcome rests on. It refers to the record and copies nothing
/// personal.
///
/// @param reference the id of what it refers to; empty for a bare time
/// @param at when that was
/// @param detail how it was, as it is written for machines: how an attempt came out, the way of a
///   conversation
public record Evidence(Kind kind, Optional<UUID> reference, Instant at, Optional<String> detail) {

  /// What it refers to.
  public enum Kind {
    /// Of the call window in the cabinet.
    WEB_ATTEMPT,
    PHONE_ATTEMPT,
    /// The patient's last message before.
    MESSAGE,
    /// The time the patient had booked.
    BOOKED_TIME,
    /// The check of the patient's devices that was the newest then.
    DEVICE_CHECK,
    CONVERSATION
  }
}
