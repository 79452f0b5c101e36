package io.dozvon.web.patient;

import io.dozvon.programmes.Money;
import java.text.NumberFormat;
import java.util.Locale;

/// Writes prices as is done in Russia, in the person's language.
public final class Prices {
  private Prices() {}

  public static String written(Money money, Locale locale) {
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.of(locale.getLanguage(), "RU"));
    format.setCurrency(money.currency());
    return format.format(money.amount());
  }
}
