package io.dozvon.conclusions.store;

import static io.dozvon.database.conclusions.Tables.SIGNING_KEY;

import io.dozvon.conclusions.KeyId;
import io.dozvon.conclusions.SigningKey;
import io.dozvon.database.conclusions.tables.records.SigningKeyRecord;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Wire;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Doctors' keys.
@Repository
public class SigningKeyStore {
  private final DSLContext sql;

  SigningKeyStore(DSLContext sql) {
    this.sql = sql;
  }

  /// The one a doctor signs with.
  public record Kept(SigningKey key, String sealed) {
    @Override
    public String toString() {
      return "Kept[" + key.id() + "]";
    }
  }

  /// Until the transaction's end nobody else changes the doctor's keys.
  public void hold(DoctorId doctor) {
    sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 31))", doctor.toString());
  }

  public void insert(SigningKey key, String sealed) {
    sql.insertInto(SIGNING_KEY)
        .set(SIGNING_KEY.ID, key.id().value())
        .set(SIGNING_KEY.DOCTOR_ID, key.doctor().value())
        .set(SIGNING_KEY.PUBLIC_KEY, key.publicKey())
        .set(SIGNING_KEY.SEALED, sealed)
        .set(SIGNING_KEY.MADE_AT, key.madeAt())
        .execute();
  }

  public Optional<Kept> current(DoctorId doctor) {
    return sql.selectFrom(SIGNING_KEY)
        .where(SIGNING_KEY.DOCTOR_ID.eq(doctor.value()).and(SIGNING_KEY.ENDED_AT.isNull()))
        .fetchOptional(row -> new Kept(key(row), Objects.requireNonNull(row.getSealed())));
  }

  public Optional<SigningKey> find(KeyId id) {
    return sql.selectFrom(SIGNING_KEY)
        .where(SIGNING_KEY.ID.eq(id.value()))
        .fetchOptional(SigningKeyStore::key);
  }

  public List<SigningKey> of(DoctorId doctor) {
    return sql.selectFrom(SIGNING_KEY)
        .where(SIGNING_KEY.DOCTOR_ID.eq(doctor.value()))
        .orderBy(SIGNING_KEY.MADE_AT.desc())
        .fetch(SigningKeyStore::key);
  }

  /// Destroys the private part.
  public void end(KeyId id, SigningKey.End end) {
    sql.update(SIGNING_KEY)
        .setNull(SIGNING_KEY.SEALED)
        .set(SIGNING_KEY.ENDED_AT, end.at())
        .set(SIGNING_KEY.ENDING, Wire.name(end.ending()))
        .set(SIGNING_KEY.REASON, end.reason().orElse(null))
        .where(SIGNING_KEY.ID.eq(id.value()))
        .execute();
  }

  private static SigningKey key(SigningKeyRecord row) {
    return new SigningKey(
        new KeyId(row.getId()),
        new DoctorId(row.getDoctorId()),
        row.getPublicKey(),
        row.getMadeAt(),
        Optional.ofNullable(row.getEndedAt())
            .map(at ->
                new SigningKey.End(
                    at,
                    Wire.read(SigningKey.Ending.class, row.getEnding()),
                    Optional.ofNullable(row.getReason()))));
  }
}
