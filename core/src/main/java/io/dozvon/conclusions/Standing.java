package io.dozvon.conclusions;

import java.time.Instant;
import java.util.Optional;

/// How far a consultation's conclusion is: nothing of what it says.
///
/// @param drafted whether something is typed and not sent
/// @param version the current one; 0 if none was sent
/// @param readAt when the patient first opened the current one
public record Standing(boolean drafted, int version, Optional<Instant> readAt) {
  public static final Standing NOTHING = new Standing(false, 0, Optional.empty());
}
