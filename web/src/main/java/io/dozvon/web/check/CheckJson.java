package io.dozvon.web.check;

import io.dozvon.presence.DeviceFindings;
import io.dozvon.presence.DeviceFindings.BrowserName;
import io.dozvon.presence.DeviceFindings.LinkSpeed;
import io.dozvon.presence.DeviceFindings.PictureSize;
import io.dozvon.presence.DeviceState;
import io.dozvon.presence.ExchangeReach;
import io.dozvon.presence.SpeakerState;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.problems.MalformedParameter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the page's script found out.
///
/// @param width of the camera's picture, null if there was none
/// @param downKbit null if the link could not be measured
record CheckJson(
    boolean supported,
    @Nullable String camera,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable String microphone,
    @Nullable String speaker,
    @Nullable Integer downKbit,
    @Nullable Integer upKbit,
    @Nullable Integer roundTripMillis,
    @Nullable String exchange) {

  DeviceFindings findings(Optional<BrowserName> browser) {
    return new DeviceFindings(
        browser,
        supported,
        read(DeviceState.class, "camera", camera),
        picture(),
        read(DeviceState.class, "microphone", microphone),
        read(SpeakerState.class, "speaker", speaker),
        link(),
        read(ExchangeReach.class, "exchange", exchange));
  }

  private Optional<PictureSize> picture() {
    return width == null || height == null
        ? Optional.empty()
        : Optional.of(new PictureSize(width, height));
  }

  private Optional<LinkSpeed> link() {
    return downKbit == null || upKbit == null || roundTripMillis == null
        ? Optional.empty()
        : Optional.of(new LinkSpeed(downKbit, upKbit, roundTripMillis));
  }

  private static <E extends Enum<E>> E read(Class<E> type, String field, @Nullable String value) {
    if (value == null) {
      throw new MalformedParameter(field, "field-missing");
    }
    try {
      return Wire.read(type, value);
    } catch (IllegalArgumentException e) {
      throw new MalformedParameter(field, "field-invalid");
    }
  }
}
