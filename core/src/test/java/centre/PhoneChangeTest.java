package centre;

import static centre.Centre.refusalOf;
import static centre.Strangers.PASSWORD;
import static centre.Strangers.address;
import static centre.Strangers.origin;
import static centre.Strangers.phone;
import static org.assertj.core.api.Assertions.assertThat;

import centre.Strangers.Someone;
import io.dozvon.access.Session;
import io.dozvon.access.Sessions;
import io.dozvon.notifications.SentTexts;
import io.dozvon.patients.Patients;
import io.dozvon.patients.Profiles;
import io.dozvon.patients.Signature;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// Whoever finds a session open cannot make the account theirs by its number (R17).
@CentreTest
@TestPropertySource(properties = {"dozvon.sign-in.slow-down=1ms", "dozvon.passwords.memory=1MB"})
class PhoneChangeTest {
  private final Profiles profiles;
  private final Patients patients;
  private final Sessions sessions;
  private final Strangers strangers;
  private final SentTexts texts;
  private final DSLContext sql;

  PhoneChangeTest(
      Profiles profiles,
      Patients patients,
      Sessions sessions,
      Strangers strangers,
      DSLContext sql) {
    this.profiles = profiles;
    this.patients = patients;
    this.sessions = sessions;
    this.strangers = strangers;
    this.texts = new SentTexts(sql);
    this.sql = sql;
  }

  @BeforeEach
  void aQuietHour() {
    sql.execute("delete from access.allowance");
  }

  @Test
  void withoutThePasswordNoCodeIsSent() {
    Someone anna = strangers.registered();
    PhoneNumber number = phone();

    assertThat(
            refusalOf(
                profiles.changePhone(
                    idOf(anna), number, new Secret("wrong horse battery"), address())))
        .isEqualTo("password-wrong");

    assertThat(texts.to(number)).isEmpty();
    assertThat(profiles.awaitedPhone(idOf(anna))).isEmpty();
  }

  @Test
  void theOldNumberIsToldAndTheOtherSessionsEnd() {
    Someone anna = strangers.registered();
    Session here = sessions.open(anna.person(), origin());
    Session elsewhere = sessions.open(anna.person(), origin());
    PhoneNumber number = phone();

    profiles.changePhone(idOf(anna), number, PASSWORD, address()).orElseThrow();
    assertThat(texts.to(anna.phone())).isEmpty();
    profiles.confirmPhone(idOf(anna), texts.lastCodeTo(number), in(here)).orElseThrow();

    assertThat(patients.byId(idOf(anna)).phone()).isEqualTo(number);
    assertThat(texts.to(anna.phone())).singleElement().asString().contains("сменили номер");
    assertThat(sessions.find(here.id())).isPresent();
    assertThat(sessions.find(elsewhere.id())).isEmpty();
  }

  @Test
  void whoConfirmsTheNumberTheyHaveStaysSignedInEverywhere() {
    Someone anna = strangers.registered();
    Session here = sessions.open(anna.person(), origin());
    Session elsewhere = sessions.open(anna.person(), origin());

    profiles.changePhone(idOf(anna), anna.phone(), PASSWORD, address()).orElseThrow();
    profiles.confirmPhone(idOf(anna), texts.lastCodeTo(anna.phone()), in(here)).orElseThrow();

    assertThat(texts.to(anna.phone())).hasSize(1);
    assertThat(sessions.find(elsewhere.id())).isPresent();
  }

  @Test
  void anotherCodeGoesToTheNumberThatWaitsForOne() {
    Someone anna = strangers.registered();
    PhoneNumber number = phone();
    assertThat(refusalOf(profiles.sendAnotherCode(idOf(anna), address())))
        .isEqualTo("no-new-phone");
    profiles.changePhone(idOf(anna), number, PASSWORD, address()).orElseThrow();
    assertThat(refusalOf(profiles.sendAnotherCode(idOf(anna), address())))
        .isEqualTo("code-too-soon");

    aQuietHour();
    profiles.sendAnotherCode(idOf(anna), address()).orElseThrow();

    assertThat(texts.to(number)).hasSize(2);
  }

  private static PatientId idOf(Someone someone) {
    return new PatientId(someone.person().value());
  }

  private static Signature.InSession in(Session session) {
    return new Signature.InSession(session.id().value(), session.origin().address());
  }
}
