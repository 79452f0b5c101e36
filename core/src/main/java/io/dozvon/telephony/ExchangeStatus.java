package io.dozvon.telephony;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How an exchange is, seen from this node.
///
/// @param version what the exchange says of itself, e.g. `Asterisk 22.10.1`
/// @param listening whether this node is the one that hears the exchange's events
/// @param since since when `health` is as it is
public record ExchangeStatus(
    ExchangeName name,
    String kind,
    Health health,
    Optional<String> version,
    boolean listening,
    Instant since,
    int legs,
    List<Trunk> trunks) {

  public enum Health {
    UP,
    /// Connected, but it does not answer.
    FROZEN,
    DOWN
  }
}
