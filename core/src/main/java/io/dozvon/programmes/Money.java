package io.dozvon.programmes;

import java.math.BigDecimal;
import java.util.Currency;

/// An amount, never negative.
///
/// @param minor in the currency's minor units: kopecks of a rouble
public record Money(long minor, Currency currency) {
  public static final Currency ROUBLE = Currency.getInstance("RUB");

  public Money {
    if (minor < 0) {
      throw new IllegalArgumentException("a price is not negative");
    }
  }

  public static Money roubles(long kopecks) {
    return new Money(kopecks, ROUBLE);
  }

  public boolean isZero() {
    return minor == 0;
  }

  /// In major units, for showing it.
  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }
}
