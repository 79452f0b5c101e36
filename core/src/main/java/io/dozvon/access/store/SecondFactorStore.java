package io.dozvon.access.store;

import static io.dozvon.database.access.Tables.RECOVERY_CODE;
import static io.dozvon.database.access.Tables.SECOND_FACTOR;
import static io.dozvon.database.access.Tables.SPENT_CODE;
import static org.jooq.impl.DSL.row;

import io.dozvon.vocabulary.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SecondFactorStore {
  private final DSLContext sql;

  SecondFactorStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @param secret as it was locked up
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Kept(UUID id, byte[] secret) {}

  public Optional<Kept> inUse(Person person) {
    return find(isOf(person).and(SECOND_FACTOR.PROVED_AT.isNotNull()));
  }

  public Optional<Kept> toBeProved(Person person) {
    return find(isOf(person).and(SECOND_FACTOR.PROVED_AT.isNull()));
  }

  private Optional<Kept> find(Condition which) {
    return sql.selectFrom(SECOND_FACTOR)
        .where(which)
        .fetchOptional(row -> new Kept(row.getId(), row.getSecret()));
  }

  /// Which of these have one in use.
  public Set<Person> enrolled(Collection<Person> persons) {
    return sql
        .select(SECOND_FACTOR.PERSON_KIND, SECOND_FACTOR.PERSON_ID)
        .from(SECOND_FACTOR)
        .where(
            row(SECOND_FACTOR.PERSON_KIND, SECOND_FACTOR.PERSON_ID)
                .in(persons.stream().map(it -> row(it.kind(), it.value())).toList())
                .and(SECOND_FACTOR.PROVED_AT.isNotNull()))
        .fetch(row -> Person.of(row.value1(), row.value2()))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /// @return false if there is one to be proved already
  public boolean insert(UUID id, Person person, byte[] secret, Instant now) {
    return sql.insertInto(SECOND_FACTOR)
            .set(SECOND_FACTOR.ID, id)
            .set(SECOND_FACTOR.PERSON_KIND, person.kind())
            .set(SECOND_FACTOR.PERSON_ID, person.value())
            .set(SECOND_FACTOR.SECRET, secret)
            .set(SECOND_FACTOR.CREATED_AT, now)
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  /// It takes the place of the one that was in use.
  ///
  /// @return false if somebody else has proved it, or taken it away
  public boolean prove(UUID id, Person person, Instant now) {
    sql.deleteFrom(SECOND_FACTOR)
        .where(isOf(person).and(SECOND_FACTOR.PROVED_AT.isNotNull()))
        .execute();
    return sql.update(SECOND_FACTOR)
            .set(SECOND_FACTOR.PROVED_AT, now)
            .where(SECOND_FACTOR.ID.eq(id).and(SECOND_FACTOR.PROVED_AT.isNull()))
            .execute()
        > 0;
  }

  public void deleteToBeProved(Person person) {
    sql.deleteFrom(SECOND_FACTOR)
        .where(isOf(person).and(SECOND_FACTOR.PROVED_AT.isNull()))
        .execute();
  }

  /// With the recovery codes.
  public void deleteAll(Person person) {
    sql.deleteFrom(SECOND_FACTOR).where(isOf(person)).execute();
    sql.deleteFrom(RECOVERY_CODE).where(isOfCode(person)).execute();
  }

  /// @return false if the code of this step was accepted before
  public boolean spend(UUID id, long step, Instant now) {
    return sql.insertInto(SPENT_CODE)
            .set(SPENT_CODE.SECOND_FACTOR_ID, id)
            .set(SPENT_CODE.STEP, step)
            .set(SPENT_CODE.SPENT_AT, now)
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  public int deleteSpentBefore(Instant then) {
    return sql.deleteFrom(SPENT_CODE).where(SPENT_CODE.SPENT_AT.lt(then)).execute();
  }

  public void replaceRecoveryCodes(Person person, Collection<String> hashes) {
    sql.deleteFrom(RECOVERY_CODE).where(isOfCode(person)).execute();
    sql.insertInto(
            RECOVERY_CODE, RECOVERY_CODE.PERSON_KIND, RECOVERY_CODE.PERSON_ID, RECOVERY_CODE.HASH)
        .valuesOfRows(
            hashes.stream().map(hash -> row(person.kind(), person.value(), hash)).toList())
        .execute();
  }

  /// @return false if there is none, or it was used before
  public boolean useRecoveryCode(Person person, String hash, Instant now) {
    return sql.update(RECOVERY_CODE)
            .set(RECOVERY_CODE.USED_AT, now)
            .where(
                isOfCode(person)
                    .and(RECOVERY_CODE.HASH.eq(hash))
                    .and(RECOVERY_CODE.USED_AT.isNull()))
            .execute()
        > 0;
  }

  public int recoveryCodesLeft(Person person) {
    return sql.fetchCount(RECOVERY_CODE, isOfCode(person).and(RECOVERY_CODE.USED_AT.isNull()));
  }

  private static Condition isOf(Person person) {
    return SECOND_FACTOR
        .PERSON_KIND
        .eq(person.kind())
        .and(SECOND_FACTOR.PERSON_ID.eq(person.value()));
  }

  private static Condition isOfCode(Person person) {
    return RECOVERY_CODE
        .PERSON_KIND
        .eq(person.kind())
        .and(RECOVERY_CODE.PERSON_ID.eq(person.value()));
  }
}
