package io.dozvon.access;

import io.dozvon.vocabulary.Person;
import java.time.Instant;

/// How far the right password leads.
public sealed interface Entry {

  /// They are in.
  record In(Session session) implements Entry {}

  /// The second factor is still to be shown.
  ///
  /// @param passwordAt when the password was right
  record CodeNeeded(Person person, Instant passwordAt) implements Entry {}
}
