package io.dozvon.web.patient;

import io.dozvon.programmes.Balance;
import io.dozvon.programmes.ContactCentreSettings;
import io.dozvon.programmes.Money;
import io.dozvon.programmes.Movement;
import io.dozvon.programmes.Offer.PrivatePrice;
import io.dozvon.programmes.Standing;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the cabinet says of a patient's programme, or of what they pay without one.
///
/// @param mine empty for whom no programme covers
record ProgrammeView(@Nullable Mine mine, Without without) {

  record Mine(String name, String sponsor, List<Line> lines, List<Change> changes) {}

  /// One speciality.
  ///
  /// @param given as the numbers after it, empty if there is no limit
  record Line(
      String speciality,
      String price,
      boolean free,
      @Nullable Integer given,
      @Nullable Integer left,
      int used,
      int reserved,
      @Nullable String periodEnd) {}

  /// @param kind as [Movement.Kind] is written for machines
  record Change(Instant at, String kind, String speciality) {}

  /// @param call whether to call the contact centre to be identified
  record Without(
      String price, boolean free, boolean call, String uri, String number, String hours) {}

  static ProgrammeView of(
      Optional<Standing> standing,
      PrivatePrice privately,
      ContactCentreSettings centre,
      Locale locale) {
    return new ProgrammeView(
        standing.map(it -> mine(it, locale)).orElse(null),
        new Without(
            Prices.written(privately.price(), locale),
            privately.price().isZero(),
            privately.contactCentreNeeded(),
            "tel:" + centre.number().e164(),
            centre.number().national(),
            centre.hours()));
  }

  private static Mine mine(Standing standing, Locale locale) {
    return new Mine(
        standing.entitlement().programme().name(),
        standing.entitlement().programme().sponsor(),
        standing.balances().stream().map(balance -> line(balance, locale)).toList(),
        standing.movements().stream().map(ProgrammeView::change).toList());
  }

  private static Line line(Balance balance, Locale locale) {
    DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    Money price = balance.coverage().price();
    return new Line(
        balance.coverage().speciality().name(),
        Prices.written(price, locale),
        price.isZero(),
        balance.given().orElse(null),
        balance.left().orElse(null),
        balance.used(),
        balance.reserved(),
        balance.periodEnd().map(day::format).orElse(null));
  }

  private static Change change(Movement movement) {
    return new Change(movement.at(), Wire.name(movement.kind()), movement.speciality().name());
  }
}
