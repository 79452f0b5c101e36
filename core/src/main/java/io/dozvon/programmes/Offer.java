package io.dozvon.programmes;

import java.time.LocalDate;
import java.util.Optional;

/// What a consultation costs a patient, and whether they may have one (R3, R4).
public sealed interface Offer {
  Money price();

  /// @param left how many more; empty if there is no limit
  /// @param periodEnd the last day for which that holds, if it has one
  record Covered(
      Programme programme, Money price, Optional<Integer> left, Optional<LocalDate> periodEnd)
      implements Offer {}

  record UsedUp(Programme programme, Money price, Optional<LocalDate> periodEnd) implements Offer {}

  /// The promotional offer for private persons.
  ///
  /// @param contactCentreNeeded whether to call to be identified: it costs something and they are
  ///   not identified
  record PrivatePrice(Money price, boolean contactCentreNeeded) implements Offer {}
}
