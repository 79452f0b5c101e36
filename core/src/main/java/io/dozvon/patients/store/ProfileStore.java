package io.dozvon.patients.store;

import static io.dozvon.database.patients.Tables.CHANGE;
import static io.dozvon.database.patients.Tables.NEW_PHONE;

import io.dozvon.patients.ProfileChange;
import io.dozvon.patients.ProfileField;
import io.dozvon.patients.Signature;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// What patients changed, and the numbers that wait for a code.
@Repository
public class ProfileStore {
  private final DSLContext sql;

  ProfileStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @return a number that is greater than that of any earlier change of theirs
  public long insert(
      PatientId patient, List<ProfileChange> changes, Signature.InSession signature) {
    sql.batchInsert(
            changes.stream()
                .map(change -> {
                  var row = sql.newRecord(CHANGE);
                  row.setPatientId(patient.value());
                  row.setField(Wire.name(change.field()));
                  row.setBefore(change.before().orElse(null));
                  row.setAfter(change.after().orElse(null));
                  row.setAt(change.at());
                  row.setSessionId(signature.session());
                  row.setAddress(signature.address());
                  return row;
                })
                .toList())
        .execute();
    return sql.select(DSL.max(CHANGE.ID))
        .from(CHANGE)
        .where(CHANGE.PATIENT_ID.eq(patient.value()))
        .fetchSingle()
        .value1();
  }

  /// How often they changed any of these things; several at once are one change.
  ///
  /// @param since from then on, exclusively
  public int countChanges(PatientId patient, Set<ProfileField> fields, Instant since) {
    return sql.select(DSL.countDistinct(CHANGE.AT))
        .from(CHANGE)
        .where(CHANGE.PATIENT_ID.eq(patient.value()))
        .and(CHANGE.AT.gt(since))
        .and(CHANGE.FIELD.in(fields.stream().map(Wire::name).toList()))
        .fetchSingle()
        .value1();
  }

  public List<ProfileChange> changes(PatientId patient, int limit) {
    return sql.selectFrom(CHANGE)
        .where(CHANGE.PATIENT_ID.eq(patient.value()))
        .orderBy(CHANGE.ID.desc())
        .limit(limit)
        .fetch(row ->
            new ProfileChange(
                Wire.read(ProfileField.class, row.getField()),
                Optional.ofNullable(row.getBefore()),
                Optional.ofNullable(row.getAfter()),
                row.getAt()));
  }

  public void await(PatientId patient, PhoneNumber phone) {
    sql.insertInto(NEW_PHONE)
        .set(NEW_PHONE.PATIENT_ID, patient.value())
        .set(NEW_PHONE.PHONE, phone.e164())
        .onConflict(NEW_PHONE.PATIENT_ID)
        .doUpdate()
        .set(NEW_PHONE.PHONE, DSL.excluded(NEW_PHONE.PHONE))
        .execute();
  }

  public Optional<PhoneNumber> awaited(PatientId patient) {
    return sql.select(NEW_PHONE.PHONE)
        .from(NEW_PHONE)
        .where(NEW_PHONE.PATIENT_ID.eq(patient.value()))
        .fetchOptional(row -> new PhoneNumber(row.value1()));
  }

  public void settle(PatientId patient) {
    sql.deleteFrom(NEW_PHONE).where(NEW_PHONE.PATIENT_ID.eq(patient.value())).execute();
  }
}
