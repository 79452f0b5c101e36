package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.MediaReport;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what `CHANNEL(rtcp,all)` says:
/// `ssrc=…;themssrc=…;lp=2;rxjitter=0.004;rxcount=512;txjitter=0.001;txcount=510;rlp=0;rtt=0.048;…`.
/// `lp` and `rxcount` are what we lost and received, `rlp` and `txcount` what the far side lost and
/// we sent; times are seconds (`res/res_rtp_asterisk.c`, `ast_rtp_instance_get_quality` in
/// `main/rtp_engine.c`, Asterisk 22).
final class RtcpStatistics {
  private RtcpStatistics() {}

  /// @param formats as the channel names them, e.g. `(ulaw|alaw)`
  /// @return empty if nothing was heard of the far side: then nothing was measured
  static Optional<MediaReport> read(String statistics, String formats) {
    Map<String, Double> values =
        Stream.of(statistics.split(";"))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(
                Collectors.toMap(
                    pair -> pair[0].strip(), pair -> number(pair[1]), (first, _) -> first));
    long received = Math.round(value(values, "rxcount"));
    if (received <= 0) {
      return Optional.empty();
    }
    double here = share(value(values, "lp"), value(values, "rxcount"));
    double there = share(value(values, "rlp"), value(values, "txcount") - value(values, "rlp"));
    return Optional.of(
        new MediaReport(
            codec(formats),
            received,
            Math.max(here, there),
            1000 * Math.max(value(values, "rxjitter"), value(values, "txjitter")),
            Optional.of(1000 * value(values, "rtt")).filter(millis -> millis > 0)));
  }

  private static double value(Map<String, Double> values, String name) {
    return Math.max(0, values.getOrDefault(name, 0.0));
  }

  private static double share(double lost, double arrived) {
    return lost <= 0 ? 0 : Math.min(1, lost / (lost + Math.max(0, arrived)));
  }

  private static double number(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      return Double.isFinite(value) ? value : 0;
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private static Optional<String> codec(String formats) {
    return Stream.of(formats.replaceAll("[()\\s]", "").split("\\|"))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .map(name ->
            switch (name.toLowerCase(Locale.ROOT)) {
              case "ulaw" -> "pcmu";
              case "alaw" -> "pcma";
              default -> name.toLowerCase(Locale.ROOT);
            });
  }
}
