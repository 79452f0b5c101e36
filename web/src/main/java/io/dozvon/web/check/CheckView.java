package io.dozvon.web.check;

import io.dozvon.presence.DeviceCheck;
import io.dozvon.presence.DeviceCheckSettings;
import io.dozvon.presence.DeviceFindings;
import io.dozvon.presence.DeviceFindings.LinkSpeed;
import io.dozvon.presence.DeviceFindings.PictureSize;
import io.dozvon.presence.DeviceState;
import io.dozvon.presence.ExchangeReach;
import io.dozvon.presence.SpeakerState;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A check of devices in words, for patient and doctor.
///
/// @param browser null if it did not say what it is
public record CheckView(List<Part> parts, @Nullable Browser browser, Instant at) {

  /// @param key of its text
  /// @param values that the text names
  /// @param bad whether it stands in a call's way
  public record Part(String key, List<Object> values, boolean bad) {
    /// For templates.
    public Object[] arguments() {
      return values.toArray();
    }

    static Part good(String key, Object... values) {
      return new Part(key, List.of(values), false);
    }

    static Part bad(String key, Object... values) {
      return new Part(key, List.of(values), true);
    }
  }

  /// @param version may be empty
  public record Browser(String family, String version, String system) {}

  public static CheckView of(DeviceCheck check, DeviceCheckSettings settings) {
    DeviceFindings findings = check.findings();
    List<Part> parts = new ArrayList<>();
    parts.add(camera(findings, settings));
    parts.add(device("microphone", findings.microphone()));
    parts.add(speaker(findings.speaker()));
    parts.add(
        findings.link().map(link -> link(link, settings)).orElse(Part.bad("checked.link.unknown")));
    if (findings.exchange() == ExchangeReach.OUT_OF_REACH) {
      parts.add(Part.bad("checked.exchange.out-of-reach"));
    }
    if (!findings.supported()) {
      parts.add(Part.bad("checked.browser.unsupported"));
    }
    return new CheckView(List.copyOf(parts), browser(findings), check.at());
  }

  private static @Nullable Browser browser(DeviceFindings findings) {
    return findings
        .browser()
        .map(name -> new Browser(name.family(), name.version(), name.system()))
        .orElse(null);
  }

  private static Part camera(DeviceFindings findings, DeviceCheckSettings settings) {
    return findings
        .picture()
        .filter(_ -> findings.camera() == DeviceState.WORKS)
        .map(size -> camera(size, settings))
        .orElseGet(() -> device("camera", findings.camera()));
  }

  private static Part camera(PictureSize size, DeviceCheckSettings settings) {
    return settings.isEnough(size)
        ? Part.good("checked.camera.works", size.width(), size.height())
        : Part.bad("checked.camera.small", size.width(), size.height());
  }

  private static Part device(String device, DeviceState state) {
    String key = "checked." + device + "." + Wire.name(state);
    return state == DeviceState.WORKS ? Part.good(key) : Part.bad(key);
  }

  private static Part speaker(SpeakerState state) {
    String key = "checked.speaker." + Wire.name(state);
    return state == SpeakerState.HEARD ? Part.good(key) : Part.bad(key);
  }

  /// In megabits.
  private static Part link(LinkSpeed link, DeviceCheckSettings settings) {
    double speed = link.slowerKbit() / 1_000.0;
    return settings.isEnough(link)
        ? Part.good("checked.link.works", speed)
        : Part.bad("checked.link.slow", speed);
  }
}
