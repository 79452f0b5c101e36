package io.dozvon.programmes;

import io.dozvon.vocabulary.ProgrammeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A sponsor's programme.
///
/// @param term counted in days of `dozvon.programmes.time-zone`
public record Programme(
    ProgrammeId id,
    String name,
    String sponsor,
    Term term,
    List<Coverage> coverage,
    Instant createdAt) {
  public Optional<Coverage> covers(Speciality speciality) {
    return coverage.stream().filter(it -> it.speciality().equals(speciality)).findFirst();
  }
}
