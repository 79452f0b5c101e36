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
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;
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
    row.setPhone(draft.contact().phone().e164());
    row.setLanguage(draft.contact().language().code());
    row.setTimeZone(draft.contact().timeZone().getId());
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
    switch (draft) {
      case Unconfirmed _ -> {}
      case Confirmed _ -> row.setConfirmedAt(now);
      case WithLogin(_, var account) -> write(account, row);
      case Ready(_, var account, var identity) -> {
        write(account, row);
        write(identity, row);
      }
    }
    if (row.modified()) {
      sql.update(REGISTRATION).set(row).where(REGISTRATION.TOKEN_HASH.eq(token.hash())).execute();
    }
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

  public void delete(DraftToken token) {
    sql.deleteFrom(REGISTRATION).where(REGISTRATION.TOKEN_HASH.eq(token.hash())).execute();
  }

  public void deleteExpired(Instant now) {
    sql.deleteFrom(REGISTRATION).where(REGISTRATION.EXPIRES_AT.le(now)).execute();
  }

  private SelectConditionStep<RegistrationRecord> theirs(DraftToken token, Instant now) {
    return sql.selectFrom(REGISTRATION)
        .where(REGISTRATION.TOKEN_HASH.eq(token.hash()))
        .and(REGISTRATION.EXPIRES_AT.gt(now));
  }

  private static Draft draft(RegistrationRecord row) {
    Contact contact =
        new Contact(
            new PhoneNumber(row.getPhone()),
            Language.of(row.getLanguage()).orElseThrow(),
            ZoneId.of(row.getTimeZone()));
    if (row.getConfirmedAt() == null) {
      return new Unconfirmed(contact);
    }
    if (row.getLogin() == null) {
      return new Confirmed(contact);
    }
    Account account =
        new Account(new Login(row.getLogin()), new PasswordHash(row.getPasswordHash()));
    return row.getBirthDate() == null
        ? new WithLogin(contact, account)
        : new Ready(contact, account, identity(row));
  }

  private static Identity identity(RegistrationRecord row) {
    return new Identity(
        new PersonName(
            row.getFamilyName(), row.getGivenName(), Optional.ofNullable(row.getPatronymic())),
        row.getBirthDate(),
        Optional.ofNullable(row.getPolicyNumber()));
  }
}
