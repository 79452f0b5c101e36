package io.dozvon.programmes;

import java.util.List;

/// What an admin says of a programme. Each speciality once.
public record ProgrammeTerms(String name, String sponsor, Term term, List<Coverage> coverage) {
  boolean namesASpecialityTwice() {
    return coverage.stream().map(Coverage::speciality).distinct().count() < coverage.size();
  }
}
