package io.dozvon.patients;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One changed thing. Printing it shows neither the old nor the new.
public record ProfileChange(
    ProfileField field, Optional<String> before, Optional<String> after, Instant at) {
  static List<ProfileChange> between(Patient before, Patient after, Instant at) {
    return Stream.of(ProfileField.values())
        .map(field -> new ProfileChange(field, field.of(before), field.of(after), at))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  @Override
  public String toString() {
    return "ProfileChange[" + field + "]";
  }
}
