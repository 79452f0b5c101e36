package io.dozvon.telephony.acd;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One caller's call to a line, from arriving to hanging up. Made by the exchange.
public record LineCallId(UUID value) {
  /// What a caller's channel carries before the id as its account code, so that it is never taken
  /// for a leg.
  public static final String PREFIX = "line-";

  /// @throws IllegalArgumentException if it is no UUID
  public static LineCallId of(String text) {
    return new LineCallId(UUID.fromString(text));
  }

  /// The call that a channel with this account code is made for; empty if it is made for none.
  public static Optional<LineCallId> ofAccountCode(@Nullable String accountCode) {
    if (accountCode == null || !accountCode.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(accountCode.substring(PREFIX.length())));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The account code of the caller's channel.
  public String accountCode() {
    return PREFIX + value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
