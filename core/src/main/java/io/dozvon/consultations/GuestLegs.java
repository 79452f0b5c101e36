package io.dozvon.consultations;

import io.dozvon.telephony.LegId;
import java.util.UUID;

/// A guest's leg shows by its id alone that it is one, so that the news of all other legs costs no
/// look at the guests.
final class GuestLegs {
  /// For uses of one's own (RFC 9562, 5.8).
  private static final int CUSTOM = 8;

  private static final long VERSION_BITS = 0xF000L;

  private GuestLegs() {}

  static LegId random() {
    UUID any = UUID.randomUUID();
    long custom = (any.getMostSignificantBits() & ~VERSION_BITS) | ((long) CUSTOM << 12);
    return new LegId(new UUID(custom, any.getLeastSignificantBits()));
  }

  static boolean isOne(LegId leg) {
    return leg.value().version() == CUSTOM;
  }
}
