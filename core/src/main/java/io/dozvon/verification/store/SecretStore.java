package io.dozvon.verification.store;

import static io.dozvon.database.verification.Tables.SECRET;

import io.dozvon.verification.PhoneSecret;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
public class SecretStore {
  private final DSLContext sql;

  SecretStore(DSLContext sql) {
    this.sql = sql;
  }

  public void put(PatientId patient, PhoneSecret kind, String hash, Instant at) {
    sql.insertInto(SECRET)
        .set(SECRET.PATIENT_ID, patient.value())
        .set(SECRET.KIND, Wire.name(kind))
        .set(SECRET.HASH, hash)
        .set(SECRET.SET_AT, at)
        .onConflict(SECRET.PATIENT_ID, SECRET.KIND)
        .doUpdate()
        .set(SECRET.HASH, DSL.excluded(SECRET.HASH))
        .set(SECRET.SET_AT, DSL.excluded(SECRET.SET_AT))
        .execute();
  }

  public Set<PhoneSecret> kinds(PatientId patient) {
    return sql.select(SECRET.KIND)
        .from(SECRET)
        .where(SECRET.PATIENT_ID.eq(patient.value()))
        .fetchSet(row -> Wire.read(PhoneSecret.class, row.value1()));
  }

  public Optional<String> find(PatientId patient, PhoneSecret kind) {
    return sql.select(SECRET.HASH)
        .from(SECRET)
        .where(SECRET.PATIENT_ID.eq(patient.value()).and(SECRET.KIND.eq(Wire.name(kind))))
        .fetchOptional(SECRET.HASH);
  }
}
