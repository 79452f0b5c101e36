package io.dozvon.verification;

import io.dozvon.programmes.Insured;
import io.dozvon.programmes.InsuredId;
import io.dozvon.programmes.Programme;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.ProgrammeId;
import java.util.Optional;

/// Somebody on a programme's list.
///
/// @param initials of family name, given name and patronymic
/// @param phone the number on the list, masked
/// @param taken whether a patient was found to be them already
public record FoundInsured(
    InsuredId id,
    String initials,
    Optional<String> phone,
    ProgrammeId programme,
    String programmeName,
    boolean taken) {
  static FoundInsured of(Insured insured, Programme programme, boolean taken) {
    return new FoundInsured(
        insured.id(),
        Initials.of(insured.listed().name()),
        insured.listed().phone().map(PhoneNumber::masked),
        programme.id(),
        programme.name(),
        taken);
  }
}
