package centre;

import static centre.Strangers.PASSWORD;
import static centre.Strangers.address;
import static centre.Strangers.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import centre.Strangers.Someone;
import io.dozvon.access.AccessRefusal;
import io.dozvon.access.Credentials;
import io.dozvon.access.Devices;
import io.dozvon.access.Entry;
import io.dozvon.access.Login;
import io.dozvon.access.Origin;
import io.dozvon.access.PasswordHash;
import io.dozvon.access.Passwords;
import io.dozvon.access.Session;
import io.dozvon.access.SessionId;
import io.dozvon.access.Sessions;
import io.dozvon.access.SignIn;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// Who knows the password gets in, from wherever; who guesses does not, and keeps nobody out.
@CentreTest
@TestPropertySource(properties = {"dozvon.sign-in.slow-down=1ms", "dozvon.passwords.memory=1MB"})
class SignInTest {
  private static final Secret WRONG = new Secret("wrong horse battery");
  private static final Secret FRESH = new Secret("another horse entirely");

  private final SignIn signIn;
  private final Sessions sessions;
  private final Credentials credentials;
  private final Passwords passwords;
  private final Devices devices;
  private final Strangers strangers;
  private final DSLContext sql;
  private final Clock clock;

  SignInTest(
      SignIn signIn,
      Sessions sessions,
      Credentials credentials,
      Passwords passwords,
      Devices devices,
      Strangers strangers,
      DSLContext sql,
      Clock clock) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.credentials = credentials;
    this.passwords = passwords;
    this.devices = devices;
    this.strangers = strangers;
    this.sql = sql;
    this.clock = clock;
  }

  @Test
  void whoKnowsThePasswordGetsASessionHoweverTheyWriteTheirLogin() {
    Someone anna = strangers.registered();

    Session session =
        in(signIn.signIn(
                "  " + anna.login().text().toUpperCase(Locale.ROOT) + " ",
                PASSWORD,
                Optional.empty(),
                origin()))
            .orElseThrow();

    assertThat(session.person()).isEqualTo(anna.person());
    assertThat(sessions.find(session.id())).isPresent();
  }

  @Test
  void anUnknownLoginAndAWrongPasswordAreAnsweredAlike() {
    Someone anna = strangers.registered();

    Answer<Session> wrong = signIn(anna.login(), WRONG, origin());
    Answer<Session> unknown = signIn(Strangers.login(), WRONG, origin());
    Answer<Session> impossible = in(signIn.signIn("\u0000", WRONG, Optional.empty(), origin()));

    assertThat(wrong).isEqualTo(Answer.refused(new AccessRefusal.SignInFailed()));
    assertThat(unknown).isEqualTo(wrong);
    assertThat(impossible).isEqualTo(wrong);
  }

  @Test
  void whoGuessesFromOneAddressIsStoppedAfterTenAndRightGuessesDoNotCount() {
    Someone anna = strangers.registered();
    Origin here = origin();
    for (int i = 0; i < 15; i++) {
      signIn(anna.login(), PASSWORD, here).orElseThrow();
    }
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(anna.login(), WRONG, here))
          .isEqualTo(Answer.refused(new AccessRefusal.SignInFailed()));
    }

    assertThat(signIn(anna.login(), PASSWORD, here)).isInstanceOf(Answer.Refused.class);
    assertThat(signIn(anna.login(), PASSWORD, origin())).isInstanceOf(Answer.Granted.class);
  }

  @Test
  void aThousandGuessesFromEverywhereKeepNoOwnerOut() {
    Someone anna = strangers.registered();
    Origin home = origin();
    signIn(anna.login(), PASSWORD, home).orElseThrow();
    String device = devices.tokenFor(anna.login());
    for (int i = 0; i < 50; i++) {
      Origin attacker = origin();
      for (int j = 0; j < 20; j++) {
        signIn(anna.login(), WRONG, attacker);
      }
    }
    for (int j = 0; j < 20; j++) {
      signIn(anna.login(), WRONG, home);
    }

    assertThat(signIn(anna.login(), PASSWORD, home)).isInstanceOf(Answer.Refused.class);
    assertThat(signIn.signIn(anna.login().text(), PASSWORD, Optional.of(device), home))
        .isInstanceOf(Answer.Granted.class);
    assertThat(signIn(anna.login(), PASSWORD, origin())).isInstanceOf(Answer.Granted.class);
  }

  @Test
  void aKnownBrowserHasTenGuessesToo() {
    Someone anna = strangers.registered();
    Optional<String> device = Optional.of(devices.tokenFor(anna.login()));
    for (int i = 0; i < 10; i++) {
      signIn.signIn(anna.login().text(), WRONG, device, origin());
    }

    assertThat(signIn.signIn(anna.login().text(), PASSWORD, device, origin()))
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void aBrowserKnownForOneLoginIsAStrangerToAnother() {
    Someone anna = strangers.registered();
    Origin here = origin();
    Optional<String> foreign = Optional.of(devices.tokenFor(Strangers.login()));
    for (int i = 0; i < 10; i++) {
      signIn(anna.login(), WRONG, here);
    }

    assertThat(signIn.signIn(anna.login().text(), PASSWORD, foreign, here))
        .isInstanceOf(Answer.Refused.class);
    assertThat(signIn.signIn(anna.login().text(), PASSWORD, Optional.of("made.up"), here))
        .isInstanceOf(Answer.Refused.class);
  }

  @Test
  void aLoginIsTakenOnceAndAPersonHasOne() {
    Someone anna = strangers.registered();
    PasswordHash hash = passwords.accept(FRESH, List.of()).orElseThrow();
    Person doctor = new Person.OfDoctor(DoctorId.random());
    Login shouted = new Login(anna.login().text().toUpperCase(Locale.ROOT));

    assertThat(credentials.offer(shouted, Strangers.phone(), address()))
        .isEqualTo(Answer.refused(new AccessRefusal.LoginTaken()));
    assertThat(credentials.create(doctor, shouted, hash))
        .isEqualTo(Answer.refused(new AccessRefusal.LoginTaken()));
    assertThat(credentials.create(anna.person(), Strangers.login(), hash))
        .isEqualTo(Answer.refused(new AccessRefusal.CredentialsExist()));
  }

  @Test
  void whoChangesThePasswordStaysSignedInHereAndNowhereElse() {
    Someone anna = strangers.registered();
    SessionId here = signedIn(anna);
    SessionId elsewhere = signedIn(anna);

    assertThat(change(anna, WRONG, FRESH, here))
        .isEqualTo(Answer.refused(new AccessRefusal.WrongPassword()));
    assertThat(change(anna, PASSWORD, new Secret(anna.login().text() + "!"), here))
        .isEqualTo(Answer.refused(new AccessRefusal.PasswordIsPersonal()));
    assertThat(sessions.find(elsewhere)).isPresent();
    change(anna, PASSWORD, FRESH, here).orElseThrow();

    assertThat(sessions.find(here)).isPresent();
    assertThat(sessions.find(elsewhere)).isEmpty();
    assertThat(signIn(anna.login(), PASSWORD, origin())).isInstanceOf(Answer.Refused.class);
    assertThat(signIn(anna.login(), FRESH, origin())).isInstanceOf(Answer.Granted.class);
  }

  @Test
  void whoHasAStolenSessionCannotGuessThePasswordInIt() {
    Someone anna = strangers.registered();
    SessionId stolen = signedIn(anna);
    for (int i = 0; i < 10; i++) {
      change(anna, WRONG, FRESH, stolen);
    }

    assertThat(change(anna, PASSWORD, FRESH, stolen)).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void aProvedPhoneBringsOneNewPasswordAndEndsAllSessions() {
    Someone anna = strangers.registered();
    SessionId before = signedIn(anna);
    Instant proved = clock.instant();

    assertThat(credentials.behind(anna.phone())).containsEntry(anna.person(), anna.login());
    credentials.resetPassword(anna.person(), FRESH, List.of(), proved).orElseThrow();

    assertThat(sessions.find(before)).isEmpty();
    assertThat(credentials.resetPassword(anna.person(), new Secret("short"), List.of(), proved))
        .isEqualTo(Answer.refused(new AccessRefusal.ProofSpent()));
    assertThat(signIn(anna.login(), FRESH, origin())).isInstanceOf(Answer.Granted.class);
  }

  @Test
  void whoeverFindsASessionOpenGuessesNoPasswordInIt() {
    Someone anna = strangers.registered();

    assertThat(credentials.prove(anna.person(), PASSWORD)).isEqualTo(Answer.granted(anna.login()));
    for (int i = 0; i < 10; i++) {
      assertThat(credentials.prove(anna.person(), WRONG))
          .isEqualTo(Answer.refused(new AccessRefusal.WrongPassword()));
    }

    assertThat(Centre.refusalOf(credentials.prove(anna.person(), PASSWORD)))
        .isEqualTo("tried-too-often");
  }

  @Test
  void whoAsksForManyLoginsLearnsOfFew() {
    PhoneNumber phone = Strangers.phone();
    for (int i = 0; i < 20; i++) {
      credentials.offer(Strangers.login(), phone, address()).orElseThrow();
    }

    assertThat(
            Centre.refusalOf(credentials.offer(strangers.registered().login(), phone, address())))
        .isEqualTo("tried-too-often");
  }

  @Test
  void everyOneOfAFamilyIsBehindItsNumber() {
    Someone mother = strangers.registered();
    Someone child = strangers.registered(mother.phone());

    assertThat(credentials.behind(mother.phone()))
        .containsOnlyKeys(mother.person(), child.person());
  }

  @Test
  void aSessionThatIsEndedIsRefusedAtOnceAndOnlyItsOwnerEndsIt() {
    Someone anna = strangers.registered();
    Someone boris = strangers.registered();
    SessionId session = signedIn(anna);
    assertThat(sessions.find(session)).isPresent();

    assertThat(sessions.end(boris.person(), session))
        .isEqualTo(Answer.refused(new AccessRefusal.UnknownSession()));
    assertThat(sessions.find(session)).isPresent();
    sessions.end(anna.person(), session).orElseThrow();

    assertThat(sessions.find(session)).isEmpty();
    assertThat(sessions.live(Set.of(session))).isEmpty();
    assertThat(sessions.list(anna.person())).isEmpty();
  }

  @Test
  void aSessionThatAnotherNodeEndedIsRefusedWithinSeconds() {
    SessionId session = signedIn(strangers.registered());
    assertThat(sessions.find(session)).isPresent();

    sql.execute("update access.session set ended_at = now() where id = ?", session.value());

    await().atMost(Duration.ofSeconds(6)).until(() -> sessions.find(session).isEmpty());
  }

  @Test
  void theRowsOfASessionAndOfCountsTellNobodysLoginOrPassword() {
    Someone anna = strangers.registered();
    signIn(anna.login(), WRONG, origin());
    signIn.signIn(PASSWORD.reveal(), WRONG, Optional.empty(), origin());

    assertThat(sql.fetch("select a::text from access.allowance a").format())
        .doesNotContain(anna.login().text())
        .doesNotContain(PASSWORD.reveal());
  }

  @Test
  void theOthersEndTogetherAndAreThoseOfOnePerson() {
    Someone anna = strangers.registered();
    Someone boris = strangers.registered();
    SessionId here = signedIn(anna);
    SessionId there = signedIn(anna);
    SessionId foreign = signedIn(boris);

    assertThat(sessions.endAll(anna.person(), Optional.of(here))).isEqualTo(1);

    assertThat(sessions.live(Set.of(here, there, foreign)).keySet())
        .containsExactlyInAnyOrder(here, foreign);
    assertThat(sessions.find(there)).isEmpty();
  }

  @Test
  void sessionsThatWereLookedAtTogetherNeedNotBeAskedForOneByOne() {
    SessionId session = signedIn(strangers.registered());

    assertThat(sessions.live(List.of(session))).containsOnlyKeys(session);
    sql.execute("update access.session set ended_at = now() where id = ?", session.value());

    assertThat(sessions.find(session)).isPresent();
    await().atMost(Duration.ofSeconds(6)).until(() -> sessions.find(session).isEmpty());
  }

  @Test
  void aSessionThatWasLookedAtTogetherWithOthersAndIsEndedHereIsForgottenAtOnce() {
    Someone anna = strangers.registered();
    SessionId session = signedIn(anna);
    assertThat(sessions.live(List.of(session))).containsOnlyKeys(session);

    sessions.end(anna.person(), session).orElseThrow();

    assertThat(sessions.find(session)).isEmpty();
  }

  @Test
  void aSessionEndsByItselfAfterTwelveHoursAndIsForgottenLater() {
    SessionId session = signedIn(strangers.registered());
    passes("12 hours", session);

    assertThat(sessions.find(session)).isEmpty();

    passes("2161 hours", session);
    assertThat(sessions.forgetOld()).isPositive();
    assertThat(sql.fetch("select 1 from access.session where id = ?", session.value())).isEmpty();
  }

  @Test
  void thatASessionIsInUseIsNotedOnceAMinute() {
    Someone anna = strangers.registered();
    SessionId session = signedIn(anna);
    Instant opened = seen(anna);

    sessions.find(session);
    assertThat(seen(anna)).isEqualTo(opened);
    SessionId used = signedIn(anna);
    passes("1 minute", used);
    Instant before = seen(anna, used);
    sessions.find(used);

    assertThat(seen(anna, used)).isAfter(before);
  }

  private Instant seen(Someone someone) {
    return sessions.list(someone.person()).getFirst().seenAt();
  }

  private Instant seen(Someone someone, SessionId session) {
    return sessions.list(someone.person()).stream()
        .filter(it -> it.id().equals(session))
        .findFirst()
        .orElseThrow()
        .seenAt();
  }

  private SessionId signedIn(Someone someone) {
    return sessions.open(someone.person(), new Origin(address(), "a browser")).id();
  }

  private Answer<Session> signIn(Login login, Secret password, Origin origin) {
    return in(signIn.signIn(login.text(), password, Optional.empty(), origin));
  }

  /// Of a patient nothing but the password is asked.
  private static Answer<Session> in(Answer<Entry> answer) {
    return answer.map(entry -> ((Entry.In) entry).session());
  }

  private Answer<Login> change(Someone someone, Secret old, Secret fresh, SessionId here) {
    return credentials.changePassword(someone.person(), old, fresh, List.of(), here);
  }

  private void passes(String time, SessionId session) {
    sql.execute(
        """
        update access.session
           set opened_at = opened_at - it, seen_at = seen_at - it, expires_at = expires_at - it
          from (select ?::interval as it) it
         where id = ?
        """,
        time,
        session.value());
  }
}
