package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.LegId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the channel that carries a leg and gives it orders. A leg that we ordered has its own id
/// for a channel's unique id; a browser's leg has one of Asterisk's, which is looked up once.
final class Channels {
  private static final Logger log = LoggerFactory.getLogger(Channels.class);
  private static final int REMEMBERED = 4_096;
  private static final Duration BEGINS_WITHIN = Duration.ofSeconds(2);
  private static final Duration STEP = Duration.ofMillis(25);

  private final Map<LegId, String> browsers = new Recent<>();
  private final Map<LegId, Long> ordered = new Recent<>();

  /// What came of an order to a channel.
  enum Outcome {
    DONE,
    GONE
  }

  synchronized void ordered(LegId leg) {
    ordered.put(leg, System.nanoTime());
  }

  /// Asterisk has told something of the leg: what it does not know of it now has gone.
  synchronized void begun(LegId leg) {
    ordered.remove(leg);
  }

  /// Gives an order to the leg's channel.
  Outcome tell(LegId leg, AmiSession session, Function<String, ManagerAction> order)
      throws ExchangeUnavailable {
    ManagerResponse answer = session.send(order.apply(lastKnown(leg)));
    while (answer instanceof ManagerError && isAboutToBegin(leg)) {
      pause();
      answer = session.send(order.apply(lastKnown(leg)));
    }
    if (answer instanceof ManagerError && lookUp(leg, session)) {
      answer = session.send(order.apply(lastKnown(leg)));
    }
    if (answer instanceof ManagerError refusal) {
      log.debug("leg {}: {}", leg, refusal.getMessage());
      return Outcome.GONE;
    }
    return Outcome.DONE;
  }

  /// The unique id of the leg's channel, as far as it is known.
  synchronized String lastKnown(LegId leg) {
    return browsers.getOrDefault(leg, leg.toString());
  }

  /// Asterisk takes an order at once and begins the call a moment later; until then it does not
  /// know the channel.
  private synchronized boolean isAboutToBegin(LegId leg) {
    Long when = ordered.get(leg);
    return when != null && System.nanoTime() - when < BEGINS_WITHIN.toNanos();
  }

  /// @return whether there is a channel of another name to try
  private boolean lookUp(LegId leg, AmiSession session) throws ExchangeUnavailable {
    String known = lastKnown(leg);
    return LegList.channelOf(leg, session)
        .filter(found -> !found.equals(known))
        .map(found -> remember(leg, found))
        .isPresent();
  }

  synchronized String remember(LegId leg, String channel) {
    browsers.put(leg, channel);
    return channel;
  }

  static void pause() throws ExchangeUnavailable {
    try {
      Thread.sleep(STEP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExchangeUnavailable("interrupted", e);
    }
  }

  /// What is remembered of the legs that were heard of last.
  static final class Recent<V> extends LinkedHashMap<LegId, V> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<LegId, V> eldest) {
      return size() > REMEMBERED;
    }
  }
}
