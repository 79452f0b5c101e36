package io.dozvon.patients;

import java.util.Optional;
import java.util.UUID;

/// How a consent was signed. Whether a code by text message suffices for the informed voluntary
/// consent is unsettled (order 538n of 2019 names a qualified signature or ESIA): each way is on
/// record, and others can stand beside these.
public sealed interface Signature {

  /// In a session that began with a code sent to the patient's phone or with their password.
  ///
  /// @param address from which they did, as the service saw it
  record InSession(UUID session, String address) implements Signature {}

  /// By hand; the paper lies in the clinic. An admin says so.
  record OnPaper() implements Signature {}

  default Optional<InSession> inSession() {
    return this instanceof InSession session ? Optional.of(session) : Optional.empty();
  }
}
