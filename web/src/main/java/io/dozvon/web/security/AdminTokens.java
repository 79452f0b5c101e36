package io.dozvon.web.security;

import io.dozvon.vocabulary.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Knows whose a bearer token is. Takes the same time for every wrong one.
@Component
final class AdminTokens {
  @SuppressWarnings("ArrayRecordComponent")
  private record Known(byte[] hash, Actor.Admin holder) {}

  private final List<Known> known;

  AdminTokens(AdminSettings settings, OperatorToken operator) {
    this.known =
        Stream.concat(settings.tokens().stream(), operator.token().stream())
            .map(token -> new Known(hash(token.token().reveal()), new Actor.Admin(token.name())))
            .toList();
  }

  Optional<Actor.Admin> holderOf(String token) {
    byte[] hash = hash(token);
    Optional<Actor.Admin> holder = Optional.empty();
    for (Known candidate : known) {
      if (MessageDigest.isEqual(candidate.hash(), hash)) {
        holder = Optional.of(candidate.holder());
      }
    }
    return holder;
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
