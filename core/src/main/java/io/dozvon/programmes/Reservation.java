package io.dozvon.programmes;

/// What a requested consultation takes from a quota.
public sealed interface Reservation {

  /// @param period as [QuotaPeriod#nameOn] names it
  record Reserved(InsuredId insured, Speciality speciality, String period) implements Reservation {}

  /// No programme covers it: there is nothing to take from.
  record NotNeeded() implements Reservation {}
}
