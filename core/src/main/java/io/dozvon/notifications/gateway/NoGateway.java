package io.dozvon.notifications.gateway;

import io.dozvon.notifications.Carrier;
import io.dozvon.notifications.Channel;
import io.dozvon.notifications.Delivery;
import io.dozvon.notifications.Notice;
import io.dozvon.notifications.Reply;
import io.dozvon.notifications.Retries;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An installation that sends no texts: each is recorded as not sent. What an earlier gateway left
/// waiting is given up.
final class NoGateway implements Carrier {
  private static final Logger log = LoggerFactory.getLogger(NoGateway.class);

  NoGateway() {
    log.warn("dozvon.sms.gateway is none: no text message is sent, each is recorded as not sent");
  }

  @Override
  public Channel channel() {
    return Channel.TEXT;
  }

  @Override
  public String name() {
    return "none";
  }

  @Override
  public Delivery beginning(Instant now) {
    return new Delivery.NotSent(now);
  }

  @Override
  public boolean knowsRepeats() {
    return false;
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
    return new Reply.Refused("no-gateway");
  }
}
