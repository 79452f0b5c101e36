package io.dozvon.web.booking;

import io.dozvon.programmes.ContactCentreSettings;
import io.dozvon.programmes.Offer;
import io.dozvon.web.patient.Prices;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a consultation costs a patient (R3, R4).
///
/// @param kind `covered`, `used-up` or `private`
/// @param programme whose price it is, if it is a programme's
/// @param left how many of the programme's are left, if that is limited
/// @param call whether to call the contact centre to be identified
record CostView(
    String kind,
    String price,
    boolean free,
    @Nullable String programme,
    @Nullable Integer left,
    boolean call,
    String uri,
    String number) {

  static CostView of(Offer offer, ContactCentreSettings centre, Locale locale) {
    return switch (offer) {
      case Offer.Covered covered ->
          of(
              "covered",
              offer,
              covered.programme().name(),
              covered.left().orElse(null),
              false,
              centre,
              locale);
      case Offer.UsedUp usedUp ->
          of("used-up", offer, usedUp.programme().name(), 0, false, centre, locale);
      case Offer.PrivatePrice price ->
          of("private", offer, null, null, price.contactCentreNeeded(), centre, locale);
    };
  }

  private static CostView of(
      String kind,
      Offer offer,
      @Nullable String programme,
      @Nullable Integer left,
      boolean call,
      ContactCentreSettings centre,
      Locale locale) {
    return new CostView(
        kind,
        Prices.written(offer.price(), locale),
        offer.price().isZero(),
        programme,
        left,
        call,
        "tel:" + centre.number().e164(),
        centre.number().national());
  }
}
