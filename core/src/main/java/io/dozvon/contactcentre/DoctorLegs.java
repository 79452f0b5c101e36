package io.dozvon.contactcentre;

import io.dozvon.telephony.LegId;
import java.util.UUID;

/// The leg of a doctor who joins a caller shows by its id alone that it is one, so that the news of
/// all other legs costs no look.
final class DoctorLegs {
  /// For uses of one's own (RFC 9562, 5.8), with a mark where other such ids have anything.
  private static final int CUSTOM = 8;

  private static final long VERSION_BITS = 0xF000L;
  private static final long LAST_16_BITS = 0xFFFFL;
  private static final long MARK = 0xD0C7L;

  private DoctorLegs() {}

  static LegId random() {
    UUID any = UUID.randomUUID();
    long custom = (any.getMostSignificantBits() & ~VERSION_BITS) | ((long) CUSTOM << 12);
    long marked = (any.getLeastSignificantBits() & ~LAST_16_BITS) | MARK;
    return new LegId(new UUID(custom, marked));
  }

  static boolean isOne(LegId leg) {
    return leg.value().version() == CUSTOM
        && (leg.value().getLeastSignificantBits() & LAST_16_BITS) == MARK;
  }
}
