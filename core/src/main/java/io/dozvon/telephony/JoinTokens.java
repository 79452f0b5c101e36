package io.dozvon.telephony;

import io.dozvon.telephony.Admission.Admitted;
import io.dozvon.telephony.Admission.Reason;
import io.dozvon.telephony.Admission.Rejected;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.telephony.store.JoinTokenStore;
import io.dozvon.telephony.store.JoinTokenStore.StoredToken;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Secret;
import io.dozvon.vocabulary.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One-time tokens with which browsers join calls: the browser's only right at an exchange. A token
/// that was guessed, used or is late opens nothing and tells nothing.
@Component
public class JoinTokens {
  private static final int TOKEN_BYTES = 20;
  private static final Duration KEPT = Duration.ofDays(1);

  private final JoinTokenStore store;
  private final Map<ExchangeName, ExchangeSettings> exchanges;
  private final TelephonySettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  JoinTokens(JoinTokenStore store, TelephonySettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.exchanges = byName(settings);
  }

  /// A name that is there twice is refused by [Exchanges], which can say where it stands.
  private static Map<ExchangeName, ExchangeSettings> byName(TelephonySettings settings) {
    return settings.exchanges().stream()
        .collect(
            Collectors.toMap(ExchangeSettings::name, Function.identity(), (first, _) -> first));
  }

  /// Issues a ticket in the transaction of the caller, who stores what the leg is for.
  @Transactional
  public JoinTicket issue(LegId leg, ExchangeName exchange, Language language) {
    ExchangeSettings at = exchanges.get(exchange);
    if (at == null) {
      throw new IllegalArgumentException("no exchange " + exchange);
    }
    Secret token = new Secret(newToken());
    Instant now = clock.instant();
    Instant expiresAt = now.plus(settings.ticketTtl());
    store.insert(
        hash(token.reveal()),
        new StoredToken(leg, exchange, language, expiresAt, Optional.empty()),
        now);
    return new JoinTicket(leg, token, at.webSocket(), at.sipDomain(), expiresAt);
  }

  /// Spends a token. Of two calls with the same token one is admitted.
  @Transactional
  public Admission redeem(String token, ExchangeName exchange) {
    Instant now = clock.instant();
    return store
        .lock(hash(token))
        .map(found -> redeem(found, hash(token), exchange, now))
        .orElse(new Rejected(Reason.UNKNOWN));
  }

  private Admission redeem(StoredToken found, byte[] hash, ExchangeName exchange, Instant now) {
    if (!found.exchange().equals(exchange)) {
      return new Rejected(Reason.ELSEWHERE);
    }
    if (found.redeemedAt().isPresent()) {
      return new Rejected(Reason.USED);
    }
    if (now.isAfter(found.expiresAt())) {
      return new Rejected(Reason.EXPIRED);
    }
    store.redeemed(hash, now);
    return new Admitted(found.leg(), found.language());
  }

  /// Forgets tokens that expired a day ago or earlier; until then a late one is told from an
  /// unknown one.
  @Transactional
  public int forgetExpired() {
    return store.deleteExpiredBefore(clock.instant().minus(KEPT));
  }

  /// Hex, because a SIP user part is compared by case (RFC 3261, 19.1.4) but not every browser
  /// stack keeps it.
  private String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] hash(String token) {
    return Sha256.of(token);
  }
}
