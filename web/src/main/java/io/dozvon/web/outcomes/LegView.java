package io.dozvon.web.outcomes;

import io.dozvon.quality.LegQuality;
import io.dozvon.vocabulary.Wire;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How one leg was, in words and in figures written for one reader.
///
/// @param side `doctor` or `patient`
/// @param by `browser` or `exchange`
/// @param grade as [io.dozvon.quality.Grade] is written for machines, over all of it
/// @param worst the same of its worst stretch
/// @param minutes how long it was measured, rounded up
/// @param loss per cent
/// @param jitter milliseconds
/// @param roundTrip milliseconds; null if it never became known
public record LegView(
    String side,
    String by,
    String grade,
    String worst,
    int minutes,
    String mos,
    String worstMos,
    String loss,
    String worstLoss,
    String jitter,
    @Nullable String roundTrip,
    @Nullable String codec) {
  static LegView of(LegQuality quality, Locale locale) {
    return new LegView(
        Wire.name(quality.whose().side()),
        Wire.name(quality.by()),
        Wire.name(quality.grade()),
        Wire.name(quality.worstGrade()),
        (quality.seconds() + 59) / 60,
        tenths(quality.mos().average(), locale),
        tenths(quality.mos().worst(), locale),
        tenths(100 * quality.loss().average(), locale),
        tenths(100 * quality.loss().worst(), locale),
        whole(quality.jitter().average(), locale),
        quality.roundTrip().map(it -> whole(it.average(), locale)).orElse(null),
        quality.codec().orElse(null));
  }

  private static String tenths(double value, Locale locale) {
    return String.format(locale, "%.1f", value);
  }

  private static String whole(double value, Locale locale) {
    return String.format(locale, "%.0f", value);
  }
}
