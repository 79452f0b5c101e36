package io.dozvon.web.live;

import io.dozvon.consultations.ConsultationSettings;
import java.util.stream.Collectors;

/// How long before the end both sides are warned, as the pages read it: seconds, e.g. `300 60`.
public final class Warnings {
  private Warnings() {}

  public static String seconds(ConsultationSettings settings) {
    return settings.warnings().stream()
        .map(warning -> "" + warning.toSeconds())
        .collect(Collectors.joining(" "));
  }
}
