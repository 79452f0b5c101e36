package io.dozvon.staff;

import io.dozvon.vocabulary.Person;
import java.time.Instant;

/// A link that is open to be used.
///
/// @param expiresAt from when on it leads nowhere
public record Invitation(
    InvitationId id, Person person, Purpose purpose, Instant issuedAt, Instant expiresAt) {

  /// What the one who is invited lacks.
  public enum Purpose {
    /// Everything: they are new.
    WELCOME,
    /// The password, which was taken away.
    PASSWORD,
    /// The authenticator, which was taken away.
    SECOND_FACTOR
  }
}
