package io.dozvon.programmes;

import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.PolicyNumber;
import java.time.LocalDate;
import java.util.Optional;

/// Who is looked for in the lists.
public record Sought(
    PersonName name, LocalDate birthDate, PhoneNumber phone, Optional<PolicyNumber> policy) {}
