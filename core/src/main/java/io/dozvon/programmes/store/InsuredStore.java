package io.dozvon.programmes.store;

import static io.dozvon.database.programmes.Tables.INSURED;
import static io.dozvon.database.programmes.Tables.PROGRAMME;
import static org.jooq.impl.DSL.excluded;

import io.dozvon.programmes.Insured;
import io.dozvon.programmes.InsuredId;
import io.dozvon.programmes.Listed;
import io.dozvon.programmes.NameKey;
import io.dozvon.programmes.Sought;
import io.dozvon.programmes.Wanted;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.PolicyNumber;
import io.dozvon.vocabulary.ProgrammeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
public class InsuredStore {
  /// Of those who share a phone or a policy number, so many are looked at to tell a near match.
  private static final int NEAR = 20;

  private final DSLContext sql;

  InsuredStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Who is on a list under these policy numbers.
  public List<Insured> under(ProgrammeId programme, Collection<PolicyNumber> policies) {
    return sql.selectFrom(INSURED)
        .where(INSURED.PROGRAMME_ID.eq(programme.value()))
        .and(INSURED.POLICY_NUMBER.in(policies.stream().map(PolicyNumber::value).toList()))
        .and(INSURED.REPLACED_AT.isNull())
        .fetch(ProgrammeRows::insured);
  }

  /// Makes room for others under their policy numbers.
  public void replace(Collection<InsuredId> insured, Instant now) {
    sql.update(INSURED)
        .set(INSURED.REPLACED_AT, now)
        .where(INSURED.ID.in(insured.stream().map(InsuredId::value).toList()))
        .execute();
  }

  /// Puts them all on the list in one statement; who is on it already keeps their id.
  ///
  /// @return how many
  public int put(ProgrammeId programme, List<Listed> people, Instant now) {
    var insert =
        sql.insertInto(
            INSURED,
            INSURED.ID,
            INSURED.PROGRAMME_ID,
            INSURED.POLICY_NUMBER,
            INSURED.FAMILY_NAME,
            INSURED.GIVEN_NAME,
            INSURED.PATRONYMIC,
            INSURED.BIRTH_DATE,
            INSURED.PHONE,
            INSURED.NAME_KEY,
            INSURED.VALID_FROM,
            INSURED.VALID_UNTIL,
            INSURED.LISTED_AT);
    for (Listed listed : people) {
      insert =
          insert.values(
              InsuredId.random().value(),
              programme.value(),
              listed.policy().value(),
              listed.name().family(),
              listed.name().given(),
              listed.name().patronymic().orElse(null),
              listed.birthDate(),
              listed.phone().map(PhoneNumber::e164).orElse(null),
              NameKey.of(listed.name()),
              listed.validity().from(),
              listed.validity().until().orElse(null),
              now);
    }
    return insert
        .onConflict(INSURED.PROGRAMME_ID, INSURED.POLICY_NUMBER)
        .where(INSURED.REPLACED_AT.isNull())
        .doUpdate()
        .set(INSURED.FAMILY_NAME, excluded(INSURED.FAMILY_NAME))
        .set(INSURED.GIVEN_NAME, excluded(INSURED.GIVEN_NAME))
        .set(INSURED.PATRONYMIC, excluded(INSURED.PATRONYMIC))
        .set(INSURED.BIRTH_DATE, excluded(INSURED.BIRTH_DATE))
        .set(INSURED.PHONE, excluded(INSURED.PHONE))
        .set(INSURED.NAME_KEY, excluded(INSURED.NAME_KEY))
        .set(INSURED.VALID_FROM, excluded(INSURED.VALID_FROM))
        .set(INSURED.VALID_UNTIL, excluded(INSURED.VALID_UNTIL))
        .execute();
  }

  /// A part of a list, by policy number.
  ///
  /// @param after the policy number to go on behind
  public List<Insured> list(ProgrammeId programme, Optional<PolicyNumber> after, int limit) {
    return sql.selectFrom(INSURED)
        .where(
            INSURED
                .PROGRAMME_ID
                .eq(programme.value())
                .and(INSURED.REPLACED_AT.isNull())
                .and(
                    after
                        .map(number -> INSURED.POLICY_NUMBER.gt(number.value()))
                        .orElse(DSL.noCondition())))
        .orderBy(INSURED.POLICY_NUMBER)
        .limit(limit)
        .fetch(ProgrammeRows::insured);
  }

  /// Who is insured that day and has this name, but for the patronymic, and birth date.
  public List<Insured> namesakes(Sought sought, LocalDate day) {
    return sql.select(INSURED.fields())
        .from(INSURED)
        .join(PROGRAMME)
        .on(PROGRAMME.ID.eq(INSURED.PROGRAMME_ID))
        .where(INSURED.NAME_KEY.eq(NameKey.of(sought.name())))
        .and(INSURED.BIRTH_DATE.eq(sought.birthDate()))
        .and(isValid(day))
        .fetch(ProgrammeRows::insured);
  }

  /// Some who are insured that day and have this phone or policy number.
  public List<Insured> sharing(Sought sought, LocalDate day) {
    var byPhone = sharing(INSURED.PHONE.eq(sought.phone().e164()), day);
    return sought
        .policy()
        .map(policy -> byPhone.union(sharing(INSURED.POLICY_NUMBER.eq(policy.value()), day)))
        .orElse(byPhone)
        .fetch(ProgrammeRows::insured);
  }

  private Select<Record> sharing(Condition condition, LocalDate day) {
    return sql.select(INSURED.fields())
        .from(INSURED)
        .join(PROGRAMME)
        .on(PROGRAMME.ID.eq(INSURED.PROGRAMME_ID))
        .where(condition)
        .and(isValid(day))
        .orderBy(INSURED.BIRTH_DATE)
        .limit(NEAR);
  }

  /// Who is insured that day and of whom all of it is so.
  public List<Insured> search(Wanted wanted, LocalDate day, int limit) {
    return sql.select(INSURED.fields())
        .from(INSURED)
        .join(PROGRAMME)
        .on(PROGRAMME.ID.eq(INSURED.PROGRAMME_ID))
        .where(
            wanted
                .name()
                .map(name -> INSURED.NAME_KEY.eq(NameKey.of(name)))
                .orElse(DSL.noCondition()))
        .and(wanted.birthDate().map(INSURED.BIRTH_DATE::eq).orElse(DSL.noCondition()))
        .and(
            wanted
                .policy()
                .map(policy -> INSURED.POLICY_NUMBER.eq(policy.value()))
                .orElse(DSL.noCondition()))
        .and(wanted.phone().map(phone -> INSURED.PHONE.eq(phone.e164())).orElse(DSL.noCondition()))
        .and(isValid(day))
        .orderBy(INSURED.LISTED_AT, INSURED.ID)
        .limit(limit)
        .fetch(ProgrammeRows::insured);
  }

  /// If they are insured that day.
  public Optional<Insured> find(InsuredId id, LocalDate day) {
    return sql.select(INSURED.fields())
        .from(INSURED)
        .join(PROGRAMME)
        .on(PROGRAMME.ID.eq(INSURED.PROGRAMME_ID))
        .where(INSURED.ID.eq(id.value()))
        .and(isValid(day))
        .fetchOptional(ProgrammeRows::insured);
  }

  private static Condition isValid(LocalDate day) {
    return INSURED
        .REPLACED_AT
        .isNull()
        .and(INSURED.VALID_FROM.le(day))
        .and(INSURED.VALID_UNTIL.isNull().or(INSURED.VALID_UNTIL.ge(day)))
        .and(PROGRAMME.VALID_FROM.le(day))
        .and(PROGRAMME.VALID_UNTIL.isNull().or(PROGRAMME.VALID_UNTIL.ge(day)));
  }
}
