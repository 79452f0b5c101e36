package io.dozvon.pbx.plan;

/// The UDP ports of sound and pictures (RTP), two a call and side.
///
/// @param from first port
/// @param to last port
public record MediaPlan(int from, int to) {
  private static final int FEWEST = 10;

  public MediaPlan {
    Check.port("media.from", from);
    Check.port("media.to", to);
    if (to - from < FEWEST) {
      throw new BadPlan("media.to", to, "at least " + FEWEST + " more than media.from=" + from);
    }
  }
}
