package io.dozvon.programmes;

import java.time.LocalDate;
import java.util.Optional;

/// How many consultations a programme grants.
public sealed interface Quota {
  QuotaPeriod period();

  /// Empty if there is no limit.
  Optional<Integer> number();

  record Unlimited() implements Quota {
    @Override
    public QuotaPeriod period() {
      return QuotaPeriod.WHOLE_TERM;
    }

    @Override
    public Optional<Integer> number() {
      return Optional.empty();
    }
  }

  record Limited(int each, QuotaPeriod period) implements Quota {
    public Limited {
      if (each < 0) {
        throw new IllegalArgumentException("a quota is not negative");
      }
    }

    @Override
    public Optional<Integer> number() {
      return Optional.of(each);
    }
  }

  /// When it is granted anew; empty if no end is known, or it does not matter.
  default Optional<LocalDate> lastDay(LocalDate day, Term term) {
    return period().lastDay(day, term);
  }
}
