package io.dozvon.telephony.store;

import static io.dozvon.database.telephony.Tables.JOIN_TOKEN;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.Language;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class JoinTokenStore {
  private final DSLContext sql;

  JoinTokenStore(DSLContext sql) {
    this.sql = sql;
  }

  public record StoredToken(
      LegId leg,
      ExchangeName exchange,
      Language language,
      Instant expiresAt,
      Optional<Instant> redeemedAt) {}

  public void insert(byte[] hash, StoredToken token, Instant issuedAt) {
    sql.insertInto(JOIN_TOKEN)
        .set(JOIN_TOKEN.TOKEN_HASH, hash)
        .set(JOIN_TOKEN.LEG_ID, token.leg().value())
        .set(JOIN_TOKEN.EXCHANGE, token.exchange().value())
        .set(JOIN_TOKEN.LANGUAGE, token.language().code())
        .set(JOIN_TOKEN.ISSUED_AT, issuedAt)
        .set(JOIN_TOKEN.EXPIRES_AT, token.expiresAt())
        .execute();
  }

  /// The token with this hash, its row locked until the transaction ends.
  public Optional<StoredToken> lock(byte[] hash) {
    return sql.selectFrom(JOIN_TOKEN)
        .where(JOIN_TOKEN.TOKEN_HASH.eq(hash))
        .forUpdate()
        .fetchOptional(row ->
            new StoredToken(
                new LegId(row.getLegId()),
                new ExchangeName(row.getExchange()),
                Language.of(row.getLanguage()).orElseThrow(),
                row.getExpiresAt(),
                Optional.ofNullable(row.getRedeemedAt())));
  }

  public void redeemed(byte[] hash, Instant at) {
    sql.update(JOIN_TOKEN)
        .set(JOIN_TOKEN.REDEEMED_AT, at)
        .where(JOIN_TOKEN.TOKEN_HASH.eq(hash))
        .execute();
  }

  /// Forgets tokens that expired before `then`; they open nothing any more.
  public int deleteExpiredBefore(Instant then) {
    return sql.deleteFrom(JOIN_TOKEN).where(JOIN_TOKEN.EXPIRES_AT.lt(then)).execute();
  }
}
