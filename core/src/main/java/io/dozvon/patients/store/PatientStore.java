package io.dozvon.patients.store;

import static io.dozvon.database.patients.Tables.PATIENT;
import static org.jooq.impl.DSL.noCondition;

import io.dozvon.database.patients.tables.records.PatientRecord;
import io.dozvon.patients.Patient;
import io.dozvon.programmes.NameKey;
import io.dozvon.programmes.Wanted;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class PatientStore {
  private final DSLContext sql;

  PatientStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Patient patient) {
    sql.insertInto(PATIENT)
        .set(PATIENT.ID, patient.id().value())
        .set(PATIENT.FAMILY_NAME, patient.name().family())
        .set(PATIENT.GIVEN_NAME, patient.name().given())
        .set(PATIENT.PATRONYMIC, patient.name().patronymic().orElse(null))
        .set(PATIENT.NAME_KEY, NameKey.of(patient.name()))
        .set(PATIENT.BIRTH_DATE, patient.birthDate())
        .set(PATIENT.PHONE, patient.phone().e164())
        .set(PATIENT.TIME_ZONE, patient.timeZone().getId())
        .set(PATIENT.LANGUAGE, patient.language().code())
        .set(PATIENT.POLICY_NUMBER, patient.policy().orElse(null))
        .set(PATIENT.CREATED_AT, patient.registeredAt())
        .execute();
  }

  /// Nobody else changes it until the transaction ends. Whoever keeps its consents already can lock
  /// it without waiting for others who do.
  public Optional<Patient> lock(PatientId id) {
    return sql.selectFrom(PATIENT)
        .where(PATIENT.ID.eq(id.value()))
        .forNoKeyUpdate()
        .fetchOptional(PatientStore::patient);
  }

  /// Writes what can change of a patient.
  ///
  /// @throws IllegalStateException if it was changed since it was read
  public void update(Patient patient) {
    int rows = write(patient);
    if (rows != 1) {
      throw new IllegalStateException("changed by somebody else: " + patient.id());
    }
  }

  private int write(Patient patient) {
    return sql.update(PATIENT)
        .set(PATIENT.FAMILY_NAME, patient.name().family())
        .set(PATIENT.GIVEN_NAME, patient.name().given())
        .set(PATIENT.PATRONYMIC, patient.name().patronymic().orElse(null))
        .set(PATIENT.NAME_KEY, NameKey.of(patient.name()))
        .set(PATIENT.BIRTH_DATE, patient.birthDate())
        .set(PATIENT.PHONE, patient.phone().e164())
        .set(PATIENT.TIME_ZONE, patient.timeZone().getId())
        .set(PATIENT.ADDRESS, patient.address().orElse(null))
        .set(PATIENT.EMAIL, patient.email().orElse(null))
        .set(PATIENT.POLICY_NUMBER, patient.policy().orElse(null))
        .set(PATIENT.VERSION, PATIENT.VERSION.plus(1))
        .where(PATIENT.ID.eq(patient.id().value()).and(PATIENT.VERSION.eq(patient.version())))
        .execute();
  }

  public void phoneConfirmed(PatientId id, Instant at) {
    sql.update(PATIENT)
        .set(PATIENT.PHONE_CONFIRMED_AT, at)
        .where(PATIENT.ID.eq(id.value()))
        .execute();
  }

  public void speak(PatientId id, Language language) {
    sql.update(PATIENT)
        .set(PATIENT.LANGUAGE, language.code())
        .where(PATIENT.ID.eq(id.value()))
        .execute();
  }

  public Optional<Patient> find(PatientId id) {
    return sql.selectFrom(PATIENT)
        .where(PATIENT.ID.eq(id.value()))
        .fetchOptional(PatientStore::patient);
  }

  public Map<PatientId, Patient> findAll(Collection<PatientId> ids) {
    return sql.selectFrom(PATIENT)
        .where(PATIENT.ID.in(ids.stream().map(PatientId::value).toList()))
        .fetchMap(row -> new PatientId(row.getId()), PatientStore::patient);
  }

  /// Those of whom all of it is so, but for the policy number, which is kept as they wrote it.
  public List<Patient> search(Wanted wanted, int limit) {
    return sql.selectFrom(PATIENT)
        .where(
            wanted.name().map(name -> PATIENT.NAME_KEY.eq(NameKey.of(name))).orElse(noCondition()))
        .and(wanted.birthDate().map(PATIENT.BIRTH_DATE::eq).orElse(noCondition()))
        .and(wanted.phone().map(phone -> PATIENT.PHONE.eq(phone.e164())).orElse(noCondition()))
        .and(wanted.policy().isPresent() ? PATIENT.POLICY_NUMBER.isNotNull() : noCondition())
        .orderBy(PATIENT.CREATED_AT, PATIENT.ID)
        .limit(limit)
        .fetch(PatientStore::patient);
  }

  /// The oldest registration first.
  public List<PatientId> withPhone(PhoneNumber phone) {
    return sql.select(PATIENT.ID)
        .from(PATIENT)
        .where(PATIENT.PHONE.eq(phone.e164()))
        .orderBy(PATIENT.CREATED_AT, PATIENT.ID)
        .fetch(row -> new PatientId(row.value1()));
  }

  public List<Patient> newest(int limit) {
    return sql.selectFrom(PATIENT)
        .orderBy(PATIENT.CREATED_AT.desc(), PATIENT.ID)
        .limit(limit)
        .fetch(PatientStore::patient);
  }

  private static Patient patient(PatientRecord row) {
    return new Patient(
        new PatientId(row.getId()),
        new PersonName(
            row.getFamilyName(), row.getGivenName(), Optional.ofNullable(row.getPatronymic())),
        row.getBirthDate(),
        new PhoneNumber(row.getPhone()),
        ZoneId.of(row.getTimeZone()),
        Language.of(row.getLanguage()).orElseThrow(),
        Optional.ofNullable(row.getAddress()),
        Optional.ofNullable(row.getEmail()),
        Optional.ofNullable(row.getPolicyNumber()),
        row.getCreatedAt(),
        row.getVersion());
  }
}
