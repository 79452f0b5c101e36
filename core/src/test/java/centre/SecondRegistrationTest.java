package centre;

import static centre.Strangers.address;
import static centre.Strangers.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.access.Login;
import io.dozvon.access.Origin;
import io.dozvon.access.Session;
import io.dozvon.notifications.SentTexts;
import io.dozvon.patients.ConsentDocument;
import io.dozvon.patients.ConsentDocuments;
import io.dozvon.patients.Draft;
import io.dozvon.patients.DraftToken;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.patients.Registration;
import io.dozvon.patients.SelfRegistration;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A number that somebody registered before (R1): a patient is one patient, whoever wrote them down
/// first.
@CentreTest
class SecondRegistrationTest {
  private static final LocalDate BORN = LocalDate.of(1980, 5, 17);
  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  private final SelfRegistration registration;
  private final Patients patients;
  private final ConsentDocuments documents;
  private final SentTexts texts;
  private final DSLContext sql;
  private final PhoneNumber phone = phone();

  SecondRegistrationTest(
      SelfRegistration registration,
      Patients patients,
      ConsentDocuments documents,
      DSLContext sql) {
    this.registration = registration;
    this.patients = patients;
    this.documents = documents;
    this.texts = new SentTexts(sql);
    this.sql = sql;
  }

  @BeforeEach
  void aQuietHour() {
    sql.execute("delete from access.allowance");
    sql.execute("delete from access.code");
  }

  @Test
  void whomAnAdminRegisteredGetsALoginToTheirOwnRecord() {
    PatientId known = registeredByAnAdmin("Ёлкина", BORN);

    assertThat(register("Елкина", BORN)).isEqualTo(known);
    assertThat(patients.byId(known).policy()).contains("AB1234");
  }

  @Test
  void somebodyElseInTheFamilyWithTheSameNumberIsAPatientOfTheirOwn() {
    PatientId mother = registeredByAnAdmin("Ёлкина", BORN);

    assertThat(register("Ёлкина", BORN.plusYears(30))).isNotEqualTo(mother);
  }

  @Test
  void ofTwoWhoCannotBeToldApartNeitherIsTaken() {
    PatientId one = registeredByAnAdmin("Ёлкина", BORN);
    PatientId other = registeredByAnAdmin("Ёлкина", BORN);

    assertThat(register("Ёлкина", BORN)).isNotIn(one, other);
  }

  @Test
  void whoHasALoginAlreadyIsToldSo() {
    register("Ёлкина", BORN);
    aQuietHour();
    DraftToken token = withLogin();

    assertThat(Centre.refusalOf(introduce(token, "Ёлкина", BORN))).isEqualTo("already-registered");
    assertThat(introduce(token, "Ёлкина", BORN.plusYears(30))).isInstanceOf(Answer.Granted.class);
  }

  private PatientId registeredByAnAdmin(String family, LocalDate born) {
    return patients
        .register(
            new Registration(name(family), born, phone, MOSCOW, Language.RUSSIAN, Optional.empty()),
            Centre.ADMIN)
        .map(Patient::id)
        .orElseThrow();
  }

  private PatientId register(String family, LocalDate born) {
    DraftToken token = withLogin();
    introduce(token, family, born).orElseThrow();
    var agreed =
        documents.current(Language.RUSSIAN).stream()
            .map(ConsentDocument::hash)
            .collect(Collectors.toSet());
    Session session =
        registration
            .complete(token, agreed, Language.RUSSIAN, new Origin(address(), "JUnit"))
            .orElseThrow();
    return new PatientId(session.person().value());
  }

  private DraftToken withLogin() {
    DraftToken token =
        registration
            .begin(Optional.empty(), new Draft.Contact(phone, Language.RUSSIAN, MOSCOW), address())
            .orElseThrow();
    registration.confirm(token, texts.lastCodeTo(phone), address()).orElseThrow();
    Login login = Login.parse("login" + UUID.randomUUID().toString().substring(0, 8)).orElseThrow();
    registration.choose(token, login, new Secret("три слова без цифр"), address()).orElseThrow();
    return token;
  }

  private Answer<Draft> introduce(DraftToken token, String family, LocalDate born) {
    return registration.introduce(
        token, new Draft.Identity(name(family), born, Optional.of("AB1234")));
  }

  private static PersonName name(String family) {
    return new PersonName(family, "Анна", Optional.empty());
  }
}
