package io.dozvon.staff.store;

import static io.dozvon.database.staff.Tables.DOCTOR;

import io.dozvon.database.staff.tables.records.DoctorRecord;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Handset;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.Wire;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class DoctorStore {
  private final DSLContext sql;

  DoctorStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Doctor doctor) {
    sql.insertInto(DOCTOR)
        .set(DOCTOR.ID, doctor.id().value())
        .set(DOCTOR.FAMILY_NAME, doctor.name().family())
        .set(DOCTOR.GIVEN_NAME, doctor.name().given())
        .set(DOCTOR.PATRONYMIC, doctor.name().patronymic().orElse(null))
        .set(DOCTOR.SPECIALITY, doctor.speciality().orElse(null))
        .set(DOCTOR.DESK_PHONE, doctor.deskPhone().map(DeskPhone::address).orElse(null))
        .set(DOCTOR.LANGUAGE, doctor.language().code())
        .set(DOCTOR.LANGUAGES, tags(doctor.languages()))
        .set(DOCTOR.TIME_ZONE, doctor.timeZone().getId())
        .set(DOCTOR.CREATED_AT, doctor.addedAt())
        .set(DOCTOR.HANDSET, Wire.name(doctor.handset()))
        .execute();
  }

  public void choose(DoctorId id, Handset handset) {
    sql.update(DOCTOR)
        .set(DOCTOR.HANDSET, Wire.name(handset))
        .where(DOCTOR.ID.eq(id.value()))
        .execute();
  }

  public Optional<Doctor> find(DoctorId id) {
    return sql.selectFrom(DOCTOR)
        .where(DOCTOR.ID.eq(id.value()))
        .fetchOptional(DoctorStore::doctor);
  }

  public Map<DoctorId, Doctor> findAll(Collection<DoctorId> ids) {
    return sql.selectFrom(DOCTOR)
        .where(DOCTOR.ID.in(ids.stream().map(DoctorId::value).toList()))
        .fetchMap(row -> new DoctorId(row.getId()), DoctorStore::doctor);
  }

  public List<Doctor> withSpeciality() {
    return sql.selectFrom(DOCTOR)
        .where(DOCTOR.SPECIALITY.isNotNull())
        .orderBy(DOCTOR.FAMILY_NAME, DOCTOR.GIVEN_NAME, DOCTOR.ID)
        .fetch(DoctorStore::doctor);
  }

  public List<Doctor> newest(int limit) {
    return sql.selectFrom(DOCTOR)
        .orderBy(DOCTOR.CREATED_AT.desc(), DOCTOR.ID)
        .limit(limit)
        .fetch(DoctorStore::doctor);
  }

  private static String[] tags(List<Locale> languages) {
    return languages.stream().map(Locale::toLanguageTag).toArray(String[]::new);
  }

  private static Doctor doctor(DoctorRecord row) {
    return new Doctor(
        new DoctorId(row.getId()),
        new PersonName(
            row.getFamilyName(), row.getGivenName(), Optional.ofNullable(row.getPatronymic())),
        Optional.ofNullable(row.getSpeciality()),
        Optional.ofNullable(row.getDeskPhone()).map(DeskPhone::new),
        Language.of(row.getLanguage()).orElseThrow(),
        Arrays.stream(row.getLanguages()).map(Locale::forLanguageTag).toList(),
        ZoneId.of(row.getTimeZone()),
        row.getCreatedAt(),
        Wire.read(Handset.class, row.getHandset()));
  }
}
