package io.dozvon.web.waiting;

import io.dozvon.programmes.ContactCentreSettings;
import io.dozvon.programmes.Money;
import io.dozvon.programmes.Offer;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the duty doctor costs a patient.
///
/// @param kind `covered`, `used-up` or `private`
/// @param programme which pays, if one does
/// @param left how many consultations are left; empty if there is no limit
/// @param periodEnd the last day for which that holds, if it has one
/// @param identify whether to call the contact centre to be identified (R4)
record PriceView(
    String kind,
    String price,
    boolean free,
    @Nullable String programme,
    @Nullable Integer left,
    @Nullable String periodEnd,
    boolean identify,
    Centre centre) {

  /// The contact centre.
  record Centre(String uri, String number, String hours) {}

  static PriceView of(Offer offer, ContactCentreSettings settings, Locale locale) {
    Centre centre =
        new Centre(
            "tel:" + settings.number().e164(), settings.number().national(), settings.hours());
    String price = price(offer.price(), locale);
    boolean free = offer.price().isZero();
    return switch (offer) {
      case Offer.Covered covered ->
          new PriceView(
              "covered",
              price,
              free,
              covered.programme().name(),
              covered.left().orElse(null),
              day(covered.periodEnd(), locale),
              false,
              centre);
      case Offer.UsedUp usedUp ->
          new PriceView(
              "used-up",
              price,
              free,
              usedUp.programme().name(),
              0,
              day(usedUp.periodEnd(), locale),
              false,
              centre);
      case Offer.PrivatePrice privately ->
          new PriceView(
              "private", price, free, null, null, null, privately.contactCentreNeeded(), centre);
    };
  }

  private static @Nullable String day(Optional<LocalDate> day, Locale locale) {
    DateTimeFormatter format =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    return day.map(format::format).orElse(null);
  }

  private static String price(Money money, Locale locale) {
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.of(locale.getLanguage(), "RU"));
    format.setCurrency(money.currency());
    return format.format(money.amount());
  }
}
