package io.dozvon.web.quality;

import io.dozvon.quality.Qualities.Report;
import io.dozvon.quality.Window;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a page measured since its last report; the room says what is plausible.
///
/// @param meter the page's id for its measuring of this one call
/// @param sequence 1, 2, 3 …
/// @param loss share of packets, 0 to 1, of both directions the worse one
/// @param last whether the call is over
record WindowJson(
    @NotNull UUID meter,
    int sequence,
    int seconds,
    @Nullable String codec,
    double loss,
    double jitterMillis,
    @Nullable Double roundTripMillis,
    boolean last) {
  Report report() {
    return new Report(
        meter,
        sequence,
        new Window(
            seconds,
            Optional.ofNullable(codec)
                .filter(name -> !name.isBlank())
                .map(name -> name.toLowerCase(Locale.ROOT)),
            loss,
            jitterMillis,
            Optional.ofNullable(roundTripMillis)),
        last);
  }
}
