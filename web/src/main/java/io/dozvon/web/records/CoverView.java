package io.dozvon.web.records;

import io.dozvon.programmes.Balance;
import io.dozvon.programmes.Entitlement;
import io.dozvon.vocabulary.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// By which programme a patient comes, and what is left of it.
///
/// @param how they were identified, as [Entitlement.How] is written for machines
record CoverView(String name, String sponsor, String how, List<Line> lines) {

  /// @param given and `left` are empty if there is no limit
  record Line(String speciality, @Nullable Integer given, @Nullable Integer left) {}

  static CoverView of(Entitlement entitlement, List<Balance> balances) {
    return new CoverView(
        entitlement.programme().name(),
        entitlement.programme().sponsor(),
        Wire.name(entitlement.how()),
        balances.stream()
            .map(it ->
                new Line(
                    it.coverage().speciality().name(),
                    it.given().orElse(null),
                    it.left().orElse(null)))
            .toList());
  }
}
