package io.dozvon.staff;

import io.dozvon.access.Recovery;
import io.dozvon.access.Session;
import java.util.Optional;

/// What a step of an enrolment has come to.
///
/// @param proof what the browser brings along with the next step: that it knows the password, or
///   has shown a code; signed, and for a while only
/// @param recovery codes to be shown, this once
/// @param session if all is done
public record Progress(String proof, Optional<Recovery> recovery, Optional<Session> session) {
  static Progress with(String proof) {
    return new Progress(proof, Optional.empty(), Optional.empty());
  }
}
