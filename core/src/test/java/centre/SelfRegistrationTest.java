package centre;

import static centre.Centre.refusalOf;
import static centre.Strangers.PASSWORD;
import static centre.Strangers.address;
import static centre.Strangers.login;
import static centre.Strangers.origin;
import static centre.Strangers.phone;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.access.Login;
import io.dozvon.access.Session;
import io.dozvon.notifications.SentTexts;
import io.dozvon.patients.ConsentDocument;
import io.dozvon.patients.ConsentDocuments;
import io.dozvon.patients.Draft;
import io.dozvon.patients.DraftToken;
import io.dozvon.patients.SelfRegistration;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// Registering oneself, step by step (R1), by people who press twice, go back, or try their luck.
@CentreTest
@TestPropertySource(properties = {"dozvon.sign-in.slow-down=1ms", "dozvon.passwords.memory=1MB"})
class SelfRegistrationTest {
  private final SelfRegistration registration;
  private final ConsentDocuments documents;
  private final Strangers strangers;
  private final SentTexts texts;
  private final DSLContext sql;

  SelfRegistrationTest(
      SelfRegistration registration,
      ConsentDocuments documents,
      Strangers strangers,
      DSLContext sql) {
    this.registration = registration;
    this.documents = documents;
    this.strangers = strangers;
    this.texts = new SentTexts(sql);
    this.sql = sql;
  }

  @BeforeEach
  void aQuietHour() {
    sql.execute("delete from access.allowance");
  }

  @Test
  void whoHasNotConfirmedTheirNumberLearnsOfNobodysLogin() {
    DraftToken token = begun(phone());

    assertThat(
            refusalOf(
                registration.choose(token, strangers.registered().login(), PASSWORD, address())))
        .isEqualTo("registration-steps-missing");
  }

  @Test
  void whoGoesBackToTheSameNumberGoesOnWithoutAnotherCode() {
    PhoneNumber phone = phone();
    DraftToken token = ready(phone);

    DraftToken again =
        registration.begin(Optional.of(token), contact(phone), address()).orElseThrow();

    assertThat(registration.progress(again)).get().isInstanceOf(Draft.Ready.class);
    assertThat(texts.to(phone)).hasSize(1);
  }

  @Test
  void whoGoesBackToAnotherNumberConfirmsItAndLosesNothing() {
    DraftToken token = ready(phone());
    PhoneNumber other = phone();

    registration.begin(Optional.of(token), contact(other), address()).orElseThrow();

    assertThat(registration.progress(token)).get().isInstanceOf(Draft.Unconfirmed.class);
    assertThat(refusalOf(complete(token))).isEqualTo("registration-steps-missing");
    registration.confirm(token, texts.lastCodeTo(other), address()).orElseThrow();
    Draft draft = registration.progress(token).orElseThrow();
    assertThat(draft).isInstanceOf(Draft.Ready.class);
    assertThat(draft.contact().phone()).isEqualTo(other);
    complete(token).orElseThrow();
  }

  @Test
  void theNumberIsKnownToBeConfirmedEverAfter() {
    PhoneNumber phone = phone();
    complete(ready(phone)).orElseThrow();

    assertThat(
            sql.fetchValue(
                "select phone_confirmed_at from patients.patient where phone = ?", phone.e164()))
        .isNotNull();
    assertThat(
            sql.fetchValue(
                """
                select count(*) from audit.entry join patients.patient on patient.id::text = subject_id
                where phone = ? and action = 'confirm-phone'
                """,
                phone.e164()))
        .isEqualTo(1L);
  }

  @Test
  void whoDoesNotGetTheAnswerAndAsksAgainIsToldThatTheyAreRegistered() {
    PhoneNumber phone = phone();
    DraftToken token = ready(phone);
    complete(token).orElseThrow();

    assertThat(refusalOf(complete(token))).isEqualTo("already-registered");
    assertThat(registration.progress(token)).isEmpty();
    assertThat(
            sql.fetchSingle(
                    "select login, password_hash, family_name, birth_date from patients.registration where phone = ?",
                    phone.e164())
                .intoList())
        .containsOnlyNulls();
  }

  @Test
  void ofManyWhoCompleteTheSameRegistrationOneIsGranted() throws Exception {
    PhoneNumber phone = phone();
    DraftToken token = ready(phone);

    Callable<Answer<Session>> completing = () -> complete(token);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<String> answers =
          callers.invokeAll(Collections.nCopies(8, completing)).stream()
              .map(Future::resultNow)
              .filter(Answer.Refused.class::isInstance)
              .map(Centre::refusalOf)
              .toList();
      assertThat(answers).hasSize(7).containsOnly("already-registered");
    }
    assertThat(
            sql.fetchValue("select count(*) from patients.patient where phone = ?", phone.e164()))
        .isEqualTo(1L);
  }

  @Test
  void aLoginThatSomebodyTookMeanwhileIsSaidAtTheEndAndAnotherMayBeChosen() {
    Login wanted = login();
    DraftToken token = ready(phone(), wanted);
    complete(ready(phone(), wanted)).orElseThrow();

    assertThat(refusalOf(complete(token))).isEqualTo("login-taken");
    registration.choose(token, login(), PASSWORD, address()).orElseThrow();
    complete(token).orElseThrow();
  }

  @Test
  void aConfirmedNumberIsSentNoOtherCode() {
    PhoneNumber phone = phone();
    DraftToken token = confirmed(phone);
    aQuietHour();

    registration.sendAnotherCode(token, address()).orElseThrow();

    assertThat(texts.to(phone)).hasSize(1);
  }

  private DraftToken begun(PhoneNumber phone) {
    return registration.begin(Optional.empty(), contact(phone), address()).orElseThrow();
  }

  private static Draft.Contact contact(PhoneNumber phone) {
    return new Draft.Contact(phone, Language.RUSSIAN, ZoneId.of("Europe/Moscow"));
  }

  private DraftToken confirmed(PhoneNumber phone) {
    DraftToken token = begun(phone);
    registration.confirm(token, texts.lastCodeTo(phone), address()).orElseThrow();
    return token;
  }

  private DraftToken ready(PhoneNumber phone) {
    return ready(phone, login());
  }

  private DraftToken ready(PhoneNumber phone, Login login) {
    DraftToken token = confirmed(phone);
    registration.choose(token, login, PASSWORD, address()).orElseThrow();
    registration
        .introduce(
            token,
            new Draft.Identity(
                new PersonName("Ёлкина", "Анна", Optional.empty()),
                LocalDate.of(1980, 5, 17),
                Optional.empty()))
        .orElseThrow();
    return token;
  }

  private Answer<Session> complete(DraftToken token) {
    return registration.complete(token, agreed(), Language.RUSSIAN, origin());
  }

  private Set<String> agreed() {
    return documents.current(Language.RUSSIAN).stream()
        .map(ConsentDocument::hash)
        .collect(Collectors.toSet());
  }
}
