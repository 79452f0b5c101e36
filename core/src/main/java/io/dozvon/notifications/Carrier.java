package io.dozvon.notifications;

import java.time.Duration;
import java.time.Instant;

/// Takes the notices of one channel along.
public interface Carrier {
  /// The name of the carrier that keeps texts for show and sends none.
  String SHOW = "show";

  Channel channel();

  /// As rows and receipts call it, e.g. `smsc`.
  String name();

  /// How a new notice begins.
  default Delivery beginning(Instant now) {
    return new Delivery.Waiting(0, now);
  }

  /// Whether it keeps for show what it is given.
  default boolean shows() {
    return false;
  }

  /// Whether it knows a message that it is given twice by our id, so that asking again is safe.
  boolean knowsRepeats();

  Retries retries();

  /// The longest that [#carry] takes.
  Duration patience();

  /// One request, outside of any transaction.
  Reply carry(Notice notice, Instant now);
}
