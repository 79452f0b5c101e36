package io.dozvon.consultations;

import io.dozvon.consultations.store.GuestStore;
import io.dozvon.vocabulary.Secret;
import io.dozvon.vocabulary.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Makes links that lead one guest in, and knows whom one leads in. Of a link's token only the hash
/// is kept.
@Component
class GuestLinks {
  /// 128 bits; short enough for a text message.
  private static final int TOKEN_BYTES = 16;

  private final GuestStore store;
  private final GuestSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  GuestLinks(GuestStore store, GuestSettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /// @param until when the conversation ends at the latest
  GuestLink issue(GuestId guest, Instant until) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant limit = clock.instant().plus(settings.linkValid());
    Instant expiresAt = limit.isBefore(until) ? limit : until;
    store.insertLink(hash(token), guest, expiresAt);
    return new GuestLink(guest, new Secret(token), expiresAt);
  }

  /// Whom it leads in, unless it has been waiting for its first use for too long.
  Optional<GuestStore.Linked> find(String token) {
    return store.linked(hash(token)).filter(this::isGood);
  }

  private boolean isGood(GuestStore.Linked link) {
    return clock.instant().isBefore(link.expiresAt())
        || store.find(link.guest()).filter(GuestLinks::hasCome).isPresent();
  }

  private static boolean hasCome(Guest guest) {
    return switch (guest) {
      case Guest.Coming _, Guest.Present _, Guest.Left _ -> true;
      case Guest.Asked _, Guest.Agreed _, Guest.Over _ -> false;
    };
  }

  private static byte[] hash(String token) {
    return Sha256.of(token);
  }
}
