package io.dozvon.access.store;

import static io.dozvon.database.access.Tables.CODE;

import io.dozvon.notifications.CodeFor;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class CodeStore {
  private final DSLContext sql;

  CodeStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @param hash keyed; the code itself is nowhere
  public record StoredCode(long id, String hash, Instant expiresAt, Optional<Instant> usedAt) {
    public boolean isUsable(Instant now) {
      return usedAt.isEmpty() && now.isBefore(expiresAt);
    }
  }

  public void insert(
      CodeFor purpose, PhoneNumber phone, String hash, Instant sentAt, Instant expiresAt) {
    sql.insertInto(CODE)
        .set(CODE.PURPOSE, Wire.name(purpose))
        .set(CODE.PHONE, phone.e164())
        .set(CODE.HASH, hash)
        .set(CODE.SENT_AT, sentAt)
        .set(CODE.EXPIRES_AT, expiresAt)
        .execute();
  }

  public Optional<StoredCode> newest(CodeFor purpose, PhoneNumber phone) {
    return sql.selectFrom(CODE)
        .where(CODE.PHONE.eq(phone.e164()).and(CODE.PURPOSE.eq(Wire.name(purpose))))
        .orderBy(CODE.ID.desc())
        .limit(1)
        .fetchOptional(row ->
            new StoredCode(
                row.getId(),
                row.getHash(),
                row.getExpiresAt(),
                Optional.ofNullable(row.getUsedAt())));
  }

  /// @return whether nobody else had used it
  public boolean use(long id, Instant now) {
    return sql.update(CODE)
            .set(CODE.USED_AT, now)
            .where(CODE.ID.eq(id).and(CODE.USED_AT.isNull()))
            .execute()
        > 0;
  }

  public int deleteExpiredBefore(Instant then) {
    return sql.deleteFrom(CODE).where(CODE.EXPIRES_AT.lt(then)).execute();
  }
}
