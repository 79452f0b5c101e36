package io.dozvon.presence;

import java.util.Optional;

/// What a check of a patient's devices found (R9). The browser's name comes from what it says of
/// itself with each request, the rest from the page: it helps people, nothing is decided by it.
///
/// @param browser empty if it does not say what it is
/// @param supported whether it can do all that a call takes (R19)
/// @param link empty if it could not be measured
public record DeviceFindings(
    Optional<BrowserName> browser,
    boolean supported,
    DeviceState camera,
    Optional<PictureSize> picture,
    DeviceState microphone,
    SpeakerState speaker,
    Optional<LinkSpeed> link,
    ExchangeReach exchange) {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_VERSION = 20;
  private static final int LARGEST_PICTURE = 16_384;
  private static final int FASTEST_LINK = 10_000_000;
  private static final int LONGEST_ROUND_TRIP = 600_000;

  /// @param family e.g. `Chrome Mobile`
  /// @param version its first number, e.g. `140`; may be empty
  /// @param system e.g. `Android`
  public record BrowserName(String family, String version, String system) {
    boolean isPlausible() {
      return isName(family) && isName(system) && version.length() <= LONGEST_VERSION;
    }

    private static boolean isName(String name) {
      return !name.isEmpty() && name.length() <= LONGEST_NAME;
    }
  }

  /// In pixels, as the camera delivers it.
  public record PictureSize(int width, int height) {
    boolean isPlausible() {
      return isBetween(1, width, LARGEST_PICTURE) && isBetween(1, height, LARGEST_PICTURE);
    }
  }

  /// Between the browser and this service.
  public record LinkSpeed(int downKbit, int upKbit, int roundTripMillis) {
    /// Of both directions the slower one.
    public int slowerKbit() {
      return Math.min(downKbit, upKbit);
    }

    boolean isPlausible() {
      return isBetween(0, downKbit, FASTEST_LINK)
          && isBetween(0, upKbit, FASTEST_LINK)
          && isBetween(0, roundTripMillis, LONGEST_ROUND_TRIP);
    }
  }

  private static boolean isBetween(int least, int value, int most) {
    return least <= value && value <= most;
  }

  /// Whether a check can have found this: a camera that works delivers pictures of some size.
  boolean isPlausible() {
    return browser.stream().allMatch(BrowserName::isPlausible)
        && picture.stream().allMatch(PictureSize::isPlausible)
        && link.stream().allMatch(LinkSpeed::isPlausible)
        && (camera != DeviceState.WORKS || picture.isPresent());
  }
}
