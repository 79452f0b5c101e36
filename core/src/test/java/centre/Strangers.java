package centre;

import io.dozvon.access.Credentials;
import io.dozvon.access.Login;
import io.dozvon.access.Origin;
import io.dozvon.access.Passwords;
import io.dozvon.patients.Patients;
import io.dozvon.patients.Registration;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/// People with a phone, a login and a password, each with an address of their own.
@Component
class Strangers {
  static final Secret PASSWORD = new Secret("correct horse battery");

  private final Patients patients;
  private final Passwords passwords;
  private final Credentials credentials;

  Strangers(Patients patients, Passwords passwords, Credentials credentials) {
    this.patients = patients;
    this.passwords = passwords;
    this.credentials = credentials;
  }

  /// Someone registered who signs in with [#PASSWORD].
  record Someone(Person person, Login login, PhoneNumber phone) {}

  Someone registered() {
    return registered(phone());
  }

  Someone registered(PhoneNumber phone) {
    Registration registration =
        new Registration(
            new PersonName("Иванова", "Анна", Optional.empty()),
            LocalDate.of(1980, 5, 17),
            phone,
            ZoneId.of("Europe/Moscow"),
            Language.RUSSIAN,
            Optional.empty());
    Person person =
        new Person.OfPatient(
            patients.register(registration, new Actor.Service()).orElseThrow().id());
    Login login = login();
    credentials
        .create(person, login, passwords.accept(PASSWORD, List.of()).orElseThrow())
        .orElseThrow();
    return new Someone(person, login, phone);
  }

  static Login login() {
    return new Login("anna-" + UUID.randomUUID());
  }

  static PhoneNumber phone() {
    return new PhoneNumber("+7916" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
  }

  static String address() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(1, 255);
  }

  static Origin origin() {
    return new Origin(address(), "a browser");
  }
}
