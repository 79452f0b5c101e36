package io.dozvon.web.admin;

import io.dozvon.programmes.Money;
import io.dozvon.programmes.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sponsor's programme.
record ProgrammeJson(
    UUID id,
    String name,
    String sponsor,
    String currency,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    List<CoverageJson> coverage,
    Instant createdAt) {
  static ProgrammeJson of(Programme programme) {
    return new ProgrammeJson(
        programme.id().value(),
        programme.name(),
        programme.sponsor(),
        Money.ROUBLE.getCurrencyCode(),
        programme.term().from(),
        programme.term().until().orElse(null),
        programme.coverage().stream().map(CoverageJson::of).toList(),
        programme.createdAt());
  }
}
