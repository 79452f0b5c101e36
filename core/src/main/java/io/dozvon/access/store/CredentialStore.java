package io.dozvon.access.store;

import static io.dozvon.database.access.Tables.CREDENTIALS;
import static org.jooq.impl.DSL.row;

import io.dozvon.access.Login;
import io.dozvon.access.PasswordHash;
import io.dozvon.database.access.tables.records.CredentialsRecord;
import io.dozvon.vocabulary.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class CredentialStore {
  private final DSLContext sql;

  CredentialStore(DSLContext sql) {
    this.sql = sql;
  }

  /// What somebody signs in with.
  ///
  /// @param changedAt when the password was taken
  /// @param reset whether the password was taken away, and lets nobody in
  public record Known(
      Person person, Login login, PasswordHash hash, Instant changedAt, boolean reset) {}

  /// @return false if the login is taken or the person has one
  public boolean insert(Person person, Login login, PasswordHash hash, Instant now) {
    return sql.insertInto(CREDENTIALS)
            .set(CREDENTIALS.PERSON_KIND, person.kind())
            .set(CREDENTIALS.PERSON_ID, person.value())
            .set(CREDENTIALS.LOGIN, login.text())
            .set(CREDENTIALS.LOGIN_KEY, login.key())
            .set(CREDENTIALS.PASSWORD_HASH, hash.encoded())
            .set(CREDENTIALS.CREATED_AT, now)
            .set(CREDENTIALS.PASSWORD_CHANGED_AT, now)
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  public Optional<Known> find(Login login) {
    return sql.selectFrom(CREDENTIALS)
        .where(CREDENTIALS.LOGIN_KEY.eq(login.key()))
        .fetchOptional(CredentialStore::known);
  }

  public Optional<Known> find(Person person) {
    return sql.selectFrom(CREDENTIALS).where(is(person)).fetchOptional(CredentialStore::known);
  }

  public Map<Person, Login> of(Collection<Person> persons) {
    return sql.selectFrom(CREDENTIALS)
        .where(
            row(CREDENTIALS.PERSON_KIND, CREDENTIALS.PERSON_ID)
                .in(persons.stream().map(it -> row(it.kind(), it.value())).toList()))
        .fetchMap(it -> known(it).person(), it -> known(it).login());
  }

  /// @param old what is there now, or nothing is changed
  public boolean replace(Person person, PasswordHash old, PasswordHash hash, Instant now) {
    return sql.update(CREDENTIALS)
            .set(CREDENTIALS.PASSWORD_HASH, hash.encoded())
            .set(CREDENTIALS.PASSWORD_CHANGED_AT, now)
            .where(is(person).and(CREDENTIALS.PASSWORD_HASH.eq(old.encoded())))
            .execute()
        > 0;
  }

  /// The password lets nobody in any more.
  ///
  /// @return false if they have none
  public boolean reset(Person person, Instant now) {
    return sql.update(CREDENTIALS).set(CREDENTIALS.RESET_AT, now).where(is(person)).execute() > 0;
  }

  /// @return false if the password was not taken away
  public boolean replaceReset(Person person, PasswordHash hash, Instant now) {
    return sql.update(CREDENTIALS)
            .set(CREDENTIALS.PASSWORD_HASH, hash.encoded())
            .set(CREDENTIALS.PASSWORD_CHANGED_AT, now)
            .setNull(CREDENTIALS.RESET_AT)
            .where(is(person).and(CREDENTIALS.RESET_AT.isNotNull()))
            .execute()
        > 0;
  }

  /// @param then what was changed later stays
  public boolean replaceIfOlder(Person person, Instant then, PasswordHash hash, Instant now) {
    return sql.update(CREDENTIALS)
            .set(CREDENTIALS.PASSWORD_HASH, hash.encoded())
            .set(CREDENTIALS.PASSWORD_CHANGED_AT, now)
            .where(is(person).and(CREDENTIALS.PASSWORD_CHANGED_AT.lt(then)))
            .execute()
        > 0;
  }

  public void rehash(Person person, PasswordHash old, PasswordHash hash) {
    sql.update(CREDENTIALS)
        .set(CREDENTIALS.PASSWORD_HASH, hash.encoded())
        .where(is(person).and(CREDENTIALS.PASSWORD_HASH.eq(old.encoded())))
        .execute();
  }

  private static Condition is(Person person) {
    return CREDENTIALS.PERSON_KIND.eq(person.kind()).and(CREDENTIALS.PERSON_ID.eq(person.value()));
  }

  private static Known known(CredentialsRecord row) {
    return new Known(
        Person.of(row.getPersonKind(), row.getPersonId()),
        new Login(row.getLogin()),
        new PasswordHash(row.getPasswordHash()),
        row.getPasswordChangedAt(),
        row.getResetAt() != null);
  }
}
