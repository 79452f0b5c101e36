package io.dozvon.patients;

import io.dozvon.access.Login;
import io.dozvon.access.PasswordHash;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// A registration under way (R1): the number, then the login, then the person; the consents
/// complete it. An earlier step may be done again, what follows it stays.
public sealed interface Draft {
  Contact contact();

  /// A number was given; whether it is theirs is not known yet.
  ///
  /// @param account what was chosen before they went back and gave another number
  /// @param identity what was told before they went back and gave another number
  record Unconfirmed(Contact contact, Optional<Account> account, Optional<Identity> identity)
      implements Draft {
    public static Unconfirmed at(Contact contact) {
      return new Unconfirmed(contact, Optional.empty(), Optional.empty());
    }

    public Draft confirmed() {
      return account.map(this::withLogin).orElse(new Confirmed(contact));
    }

    private Draft withLogin(Account chosen) {
      return identity
          .<Draft>map(told -> new Ready(contact, chosen, told))
          .orElse(new WithLogin(contact, chosen));
    }
  }

  /// The code sent to the number came back.
  record Confirmed(Contact contact) implements Draft {}

  record WithLogin(Contact contact, Account account) implements Draft {}

  /// Only the consents are missing.
  record Ready(Contact contact, Account account, Identity identity) implements Draft {}

  /// How to reach who registers.
  ///
  /// @param timeZone as they chose it, or their browser told
  record Contact(PhoneNumber phone, Language language, ZoneId timeZone) {}

  record Account(Login login, PasswordHash password) {}

  /// @param policy the number on their insurance policy or programme card, as they typed it
  record Identity(PersonName name, LocalDate birthDate, Optional<String> policy) {
    @Override
    public String toString() {
      return "[identity]";
    }
  }

  /// Whether this number is known to be theirs.
  default boolean confirms(PhoneNumber number) {
    return !(this instanceof Unconfirmed) && contact().phone().equals(number);
  }

  /// They went back: to another number, which has to be confirmed, or with more to say of how to
  /// reach them.
  default Draft with(Contact contact) {
    boolean same = confirms(contact.phone());
    return switch (this) {
      case Unconfirmed(_, var account, var identity) -> new Unconfirmed(contact, account, identity);
      case Confirmed _ -> same ? new Confirmed(contact) : Unconfirmed.at(contact);
      case WithLogin(_, var account) ->
          same
              ? new WithLogin(contact, account)
              : new Unconfirmed(contact, Optional.of(account), Optional.empty());
      case Ready(_, var account, var identity) ->
          same
              ? new Ready(contact, account, identity)
              : new Unconfirmed(contact, Optional.of(account), Optional.of(identity));
    };
  }

  /// How to reach them, for what may be done only once the number is known to be theirs.
  default Answer<Contact> reached() {
    return this instanceof Unconfirmed ? stepsMissing() : Answer.granted(contact());
  }

  default Answer<Draft> with(Account account) {
    return switch (this) {
      case Unconfirmed _ -> stepsMissing();
      case Confirmed(var contact) -> Answer.granted(new WithLogin(contact, account));
      case WithLogin(var contact, _) -> Answer.granted(new WithLogin(contact, account));
      case Ready(var contact, _, var identity) ->
          Answer.granted(new Ready(contact, account, identity));
    };
  }

  default Answer<Draft> with(Identity identity) {
    return switch (this) {
      case Unconfirmed _, Confirmed _ -> stepsMissing();
      case WithLogin(var contact, var account) ->
          Answer.granted(new Ready(contact, account, identity));
      case Ready(var contact, var account, _) ->
          Answer.granted(new Ready(contact, account, identity));
    };
  }

  default Answer<Ready> ready() {
    return this instanceof Ready ready ? Answer.granted(ready) : stepsMissing();
  }

  private static <T> Answer<T> stepsMissing() {
    return Answer.refused(new PatientRefusal.StepsMissing());
  }
}
