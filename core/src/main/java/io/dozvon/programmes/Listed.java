package io.dozvon.programmes;

import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.PolicyNumber;
import java.time.LocalDate;
import java.util.Optional;

/// What a sponsor's list says of a person.
///
/// @param validity when they are insured; who leaves the list has an end
public record Listed(
    PersonName name,
    LocalDate birthDate,
    Optional<PhoneNumber> phone,
    PolicyNumber policy,
    Term validity) {}
