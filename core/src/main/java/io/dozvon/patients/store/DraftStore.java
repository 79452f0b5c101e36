package io.dozvon.patients.store;

import static io.dozvon.database.patients.Tables.REGISTRATION;

import io.dozvon.access.Login;
import io.dozvon.access.PasswordHash;
import io.dozvon.database.patients.tables.records.RegistrationRecord;
import io.dozvon.patients.Draft;
import io.dozvon.patients.Draft.Account;
import io.dozvon.patients.Draft.Confirmed;
import io.dozvon.patients.Draft.Contact;
import io.dozvon.patients.Draft.Identity;
import io.dozvon.patients.Draft.Ready;
import io.dozvon.patients.Draft.Unconfirmed;
import io.dozvon.patients.Draft.WithLogin;
import io.dozvon.patients.DraftToken;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Registrations under way.
@Repository
public class DraftStore {
  private final DSLContext sql;

  DraftStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(DraftToken token, Draft draft, Instant expires) {
    RegistrationRecord row = sql.newRecord(REGISTRATION);
    row.setTokenHash(token.hash());
    write(draft.contact(), row);
    row.setExpiresAt(expires);
    row.insert();
  }

  public Optional<Draft> find(DraftToken token, Instant now) {
    return theirs(token, now).fetchOptional(DraftStore::draft);
  }

  /// Nobody else goes on with it until the transaction ends.
  public Optional<Draft> lock(DraftToken token, Instant now) {
    return theirs(token, now).forUpdate().fetchOptional(DraftStore::draft);
  }

  public void update(DraftToken token, Draft draft, Instant now) {
    RegistrationRecord row = sql.newRecord(REGISTRATION);
    write(draft.contact(), row);
    switch (draft) {
      case Unconfirmed _, Confirmed _ -> {}
      case WithLogin(_, var account) -> write(account, row);
      case Ready(_, var account, var identity) -> {
        write(account, row);
        write(identity, row);
      }
    }
    sql.update(REGISTRATION)
        .set(row)
        .set(REGISTRATION.CONFIRMED_AT, confirmedAt(draft, now))
        .where(REGISTRATION.TOKEN_HASH.eq(token.hash()))
        .execute();
  }

  private static Field<Instant> confirmedAt(Draft draft, Instant now) {
    return draft instanceof Unconfirmed
        ? DSL.castNull(REGISTRATION.CONFIRMED_AT)
        : DSL.coalesce(REGISTRATION.CONFIRMED_AT, DSL.val(now, REGISTRATION.CONFIRMED_AT));
  }

  private static void write(Contact contact, RegistrationRecord row) {
    row.setPhone(contact.phone().e164());
    row.setLanguage(contact.language().code());
    row.setTimeZone(contact.timeZone().getId());
  }

  private static void write(Account account, RegistrationRecord row) {
    row.setLogin(account.login().text());
    row.setPasswordHash(account.password().encoded());
  }

  private static void write(Identity identity, RegistrationRecord row) {
    row.setFamilyName(identity.name().family());
    row.setGivenName(identity.name().given());
    row.setPatronymic(identity.name().patronymic().orElse(null));
    row.setBirthDate(identity.birthDate());
    row.setPolicyNumber(identity.policy().orElse(null));
  }

  /// It became a patient; nothing of what was filled in stays.
  public void done(DraftToken token, PatientId patient, Instant expires) {
    sql.update(REGISTRATION)
        .set(REGISTRATION.PATIENT_ID, patient.value())
        .set(REGISTRATION.EXPIRES_AT, expires)
        .setNull(REGISTRATION.LOGIN)
        .setNull(REGISTRATION.PASSWORD_HASH)
        .setNull(REGISTRATION.FAMILY_NAME)
        .setNull(REGISTRATION.GIVEN_NAME)
        .setNull(REGISTRATION.PATRONYMIC)
        .setNull(REGISTRATION.BIRTH_DATE)
        .setNull(REGISTRATION.POLICY_NUMBER)
        .where(REGISTRATION.TOKEN_HASH.eq(token.hash()))
        .execute();
  }

  public boolean isDone(DraftToken token, Instant now) {
    return sql.fetchExists(
        sql.selectFrom(REGISTRATION)
            .where(REGISTRATION.TOKEN_HASH.eq(token.hash()))
            .and(REGISTRATION.EXPIRES_AT.gt(now))
            .and(REGISTRATION.PATIENT_ID.isNotNull()));
  }

  public void deleteExpired(Instant now) {
    sql.deleteFrom(REGISTRATION).where(REGISTRATION.EXPIRES_AT.le(now)).execute();
  }

  private SelectConditionStep<RegistrationRecord> theirs(DraftToken token, Instant now) {
    return sql.selectFrom(REGISTRATION)
        .where(REGISTRATION.TOKEN_HASH.eq(token.hash()))
        .and(REGISTRATION.EXPIRES_AT.gt(now))
        .and(REGISTRATION.PATIENT_ID.isNull());
  }

  private static Draft draft(RegistrationRecord row) {
    Contact contact =
        new Contact(
            new PhoneNumber(row.getPhone()),
            Language.of(row.getLanguage()).orElseThrow(),
            ZoneId.of(row.getTimeZone()));
    Optional<Account> account = Optional.ofNullable(row.getLogin()).map(_ -> account(row));
    Optional<Identity> identity = Optional.ofNullable(row.getBirthDate()).map(_ -> identity(row));
    Unconfirmed draft = new Unconfirmed(contact, account, identity);
    return row.getConfirmedAt() == null ? draft : draft.confirmed();
  }

  private static Account account(RegistrationRecord row) {
    return new Account(new Login(row.getLogin()), new PasswordHash(row.getPasswordHash()));
  }

  private static Identity identity(RegistrationRecord row) {
    return new Identity(
        new PersonName(
            row.getFamilyName(), row.getGivenName(), Optional.ofNullable(row.getPatronymic())),
        row.getBirthDate(),
        Optional.ofNullable(row.getPolicyNumber()));
  }
}
