package io.dozvon.notifications.gateway;

import io.dozvon.notifications.Carrier;
import io.dozvon.notifications.Channel;
import io.dozvon.notifications.Delivery;
import io.dozvon.notifications.Notice;
import io.dozvon.notifications.Reply;
import io.dozvon.notifications.Retries;
import java.time.Duration;
import java.time.Instant;

/// Sends nothing and keeps everything, for the demonstration: a text counts as delivered at once
/// and is shown on a page.
final class ShowGateway implements Carrier {
  @Override
  public Channel channel() {
    return Channel.TEXT;
  }

  @Override
  public String name() {
    return SHOW;
  }

  @Override
  public Delivery beginning(Instant now) {
    return new Delivery.Delivered(now);
  }

  @Override
  public boolean shows() {
    return true;
  }

  @Override
  public boolean knowsRepeats() {
    return true;
  }

  @Override
  public Retries retries() {
    return new Retries(1, Duration.ofMinutes(1), Duration.ofMinutes(1));
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(1);
  }

  @Override
  public Reply carry(Notice notice, Instant now) {
    return new Reply.Delivered();
  }
}
