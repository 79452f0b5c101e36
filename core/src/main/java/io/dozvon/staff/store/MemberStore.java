package io.dozvon.staff.store;

import static io.dozvon.database.staff.Tables.DOCTOR;
import static io.dozvon.database.staff.Tables.MEMBER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import io.dozvon.staff.Member;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record9;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/// Doctors and the others, seen alike.
@Repository
public class MemberStore {
  private static final String OF_DOCTORS = Wire.name(StaffRole.DOCTOR);

  private final DSLContext sql;

  MemberStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @param member any but a doctor
  public void insert(Member member) {
    sql.insertInto(MEMBER)
        .set(MEMBER.ID, member.person().value())
        .set(MEMBER.ROLE, Wire.name(member.role()))
        .set(MEMBER.FAMILY_NAME, member.name().family())
        .set(MEMBER.GIVEN_NAME, member.name().given())
        .set(MEMBER.PATRONYMIC, member.name().patronymic().orElse(null))
        .set(MEMBER.LANGUAGE, member.language().code())
        .set(MEMBER.TIME_ZONE, member.timeZone().getId())
        .set(MEMBER.CREATED_AT, member.addedAt())
        .execute();
  }

  public Optional<Member> find(UUID id) {
    return members(MEMBER.ID.eq(id))
        .unionAll(doctors(DOCTOR.ID.eq(id)))
        .fetchOptional(MemberStore::member);
  }

  public Optional<Member> find(Person person) {
    return find(person.value()).filter(member -> member.person().equals(person));
  }

  /// Who may sign in.
  public List<Person> supervisors() {
    return sql.select(MEMBER.ID)
        .from(MEMBER)
        .where(MEMBER.ROLE.eq(Wire.name(StaffRole.SUPERVISOR)).and(MEMBER.DISABLED_AT.isNull()))
        .fetch(row -> new Person.OfStaff(new StaffId(row.value1()), StaffRole.SUPERVISOR));
  }

  /// Those of these who are no doctors and whom we know.
  public Map<StaffId, Member> findAll(Collection<StaffId> ids) {
    return members(MEMBER.ID.in(ids.stream().map(StaffId::value).toList()))
        .fetchMap(row -> new StaffId(row.value1()), MemberStore::member);
  }

  /// Whether they may sign in. Until the transaction ends nobody can change that.
  public boolean admits(Person person) {
    return switch (person) {
      case Person.OfPatient _ -> false;
      case Person.OfDoctor(var id) ->
          sql.select(DOCTOR.ID)
              .from(DOCTOR)
              .where(DOCTOR.ID.eq(id.value()).and(DOCTOR.DISABLED_AT.isNull()))
              .forShare()
              .fetchOptional()
              .isPresent();
      case Person.OfStaff(var id, _) ->
          sql.select(MEMBER.ID)
              .from(MEMBER)
              .where(MEMBER.ID.eq(id.value()).and(MEMBER.DISABLED_AT.isNull()))
              .forShare()
              .fetchOptional()
              .isPresent();
    };
  }

  /// The newest first.
  public List<Member> newest(int limit) {
    return members(noCondition())
        .unionAll(doctors(noCondition()))
        .orderBy(inline(8).desc(), inline(1))
        .limit(limit)
        .fetch(MemberStore::member);
  }

  /// Those of these roles, none of whom is a doctor, who may sign in; by name.
  public List<Member> enabled(Collection<StaffRole> roles) {
    return members(
            MEMBER
                .ROLE
                .in(roles.stream().map(Wire::name).toList())
                .and(MEMBER.DISABLED_AT.isNull()))
        .orderBy(MEMBER.FAMILY_NAME, MEMBER.GIVEN_NAME, MEMBER.ID)
        .fetch(MemberStore::member);
  }

  public void disable(Person person, Optional<Instant> since) {
    switch (person) {
      case Person.OfPatient _ ->
          throw new IllegalArgumentException("a patient is no member of staff");
      case Person.OfDoctor(var id) ->
          sql.update(DOCTOR)
              .set(DOCTOR.DISABLED_AT, since.orElse(null))
              .where(DOCTOR.ID.eq(id.value()))
              .execute();
      case Person.OfStaff(var id, _) ->
          sql.update(MEMBER)
              .set(MEMBER.DISABLED_AT, since.orElse(null))
              .where(MEMBER.ID.eq(id.value()))
              .execute();
    }
  }

  public void speak(Person person, Language language) {
    switch (person) {
      case Person.OfPatient _ ->
          throw new IllegalArgumentException("a patient is no member of staff");
      case Person.OfDoctor(var id) ->
          sql.update(DOCTOR)
              .set(DOCTOR.LANGUAGE, language.code())
              .where(DOCTOR.ID.eq(id.value()))
              .execute();
      case Person.OfStaff(var id, _) ->
          sql.update(MEMBER)
              .set(MEMBER.LANGUAGE, language.code())
              .where(MEMBER.ID.eq(id.value()))
              .execute();
    }
  }

  private SelectConditionStep<
          Record9<UUID, String, String, String, String, String, String, Instant, Instant>>
      members(Condition which) {
    return sql.select(
            MEMBER.ID,
            MEMBER.ROLE,
            MEMBER.FAMILY_NAME,
            MEMBER.GIVEN_NAME,
            MEMBER.PATRONYMIC,
            MEMBER.LANGUAGE,
            MEMBER.TIME_ZONE,
            MEMBER.CREATED_AT,
            MEMBER.DISABLED_AT)
        .from(MEMBER)
        .where(which);
  }

  private SelectConditionStep<
          Record9<UUID, String, String, String, String, String, String, Instant, Instant>>
      doctors(Condition which) {
    return sql.select(
            DOCTOR.ID,
            inline(OF_DOCTORS),
            DOCTOR.FAMILY_NAME,
            DOCTOR.GIVEN_NAME,
            DOCTOR.PATRONYMIC,
            DOCTOR.LANGUAGE,
            DOCTOR.TIME_ZONE,
            DOCTOR.CREATED_AT,
            DOCTOR.DISABLED_AT)
        .from(DOCTOR)
        .where(which);
  }

  private static Member member(
      Record9<UUID, String, String, String, String, String, String, Instant, Instant> row) {
    return new Member(
        Person.of(row.value2(), row.value1()),
        Wire.read(StaffRole.class, row.value2()),
        new PersonName(row.value3(), row.value4(), Optional.ofNullable(row.value5())),
        Language.of(row.value6()).orElseThrow(),
        ZoneId.of(row.value7()),
        row.value8(),
        Optional.ofNullable(row.value9()));
  }
}
