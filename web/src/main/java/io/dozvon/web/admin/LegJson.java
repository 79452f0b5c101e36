package io.dozvon.web.admin;

import io.dozvon.quality.LegQuality;
import io.dozvon.quality.LegQuality.Spread;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How sound came through on one leg.
record LegJson(
    UUID id,
    @Schema(allowableValues = {"doctor", "patient"}) String side,
    @Schema(allowableValues = {"browser", "exchange"}) String measuredBy,
    Instant since,
    Instant until,
    int seconds,
    @Nullable String codec,
    @Schema(allowableValues = {"good", "fair", "weak", "bad"}) String quality,
    @Schema(description = "Estimated by ITU-T G.107, 1 to 4.5.") double mos,
    double worstMos,
    @Schema(description = "Per cent.") double lossPercent,
    double worstLossPercent,
    double jitterMillis,
    double worstJitterMillis,
    @Nullable Double roundTripMillis,
    @Nullable Double worstRoundTripMillis) {
  static LegJson of(LegQuality leg) {
    return new LegJson(
        leg.whose().leg().value(),
        Wire.name(leg.whose().side()),
        Wire.name(leg.by()),
        leg.since(),
        leg.until(),
        leg.seconds(),
        leg.codec().orElse(null),
        Wire.name(leg.grade()),
        hundredths(leg.mos().average()),
        hundredths(leg.mos().worst()),
        hundredths(100 * leg.loss().average()),
        hundredths(100 * leg.loss().worst()),
        hundredths(leg.jitter().average()),
        hundredths(leg.jitter().worst()),
        leg.roundTrip().map(Spread::average).map(LegJson::hundredths).orElse(null),
        leg.roundTrip().map(Spread::worst).map(LegJson::hundredths).orElse(null));
  }

  private static double hundredths(double value) {
    return Math.round(100 * value) / 100.0;
  }
}
