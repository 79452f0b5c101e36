package io.dozvon.programmes;

import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.PolicyNumber;
import java.time.LocalDate;
import java.util.Optional;

/// What is known of somebody who is looked for by people. All of it has to be so; of the name the
/// family and the given name.
public record Wanted(
    Optional<PersonName> name,
    Optional<LocalDate> birthDate,
    Optional<PolicyNumber> policy,
    Optional<PhoneNumber> phone) {
  /// Only by a number that called.
  public static Wanted by(PhoneNumber phone) {
    return new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(phone));
  }

  @Override
  public String toString() {
    return "[wanted]";
  }
}
