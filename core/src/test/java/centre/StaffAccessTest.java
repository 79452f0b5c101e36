package centre;

import static centre.Centre.ADMIN;
import static centre.Centre.refusalOf;
import static centre.Strangers.PASSWORD;
import static centre.Strangers.login;
import static centre.Strangers.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.dozvon.access.Asker;
import io.dozvon.access.CodePassed;
import io.dozvon.access.Credentials;
import io.dozvon.access.Devices;
import io.dozvon.access.Entry;
import io.dozvon.access.Locks;
import io.dozvon.access.Login;
import io.dozvon.access.SecondFactors;
import io.dozvon.access.Session;
import io.dozvon.access.Sessions;
import io.dozvon.access.SignIn;
import io.dozvon.access.Wakefulness;
import io.dozvon.staff.EnrolmentStep;
import io.dozvon.staff.Enrolments;
import io.dozvon.staff.Issued;
import io.dozvon.staff.Members;
import io.dozvon.staff.NewMember;
import io.dozvon.staff.Progress;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.Secret;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.context.TestPropertySource;

/// Who works here is invited, chooses a password, adds an authenticator, and is let in by both; an
/// admin can take each of them away, and a session that nobody uses is locked.
@CentreTest
@TestPropertySource(properties = {"dozvon.sign-in.slow-down=1ms", "dozvon.passwords.memory=1MB"})
@Import(StaffAccessTest.Calls.class)
class StaffAccessTest {
  private static final Secret FRESH = new Secret("another horse entirely");
  private static final Set<Person> BUSY = ConcurrentHashMap.newKeySet();

  private final Members members;
  private final Enrolments enrolments;
  private final SignIn signIn;
  private final SecondFactors secondFactors;
  private final Credentials credentials;
  private final Sessions sessions;
  private final Locks locks;
  private final Devices devices;
  private final DSLContext sql;

  StaffAccessTest(
      Members members,
      Enrolments enrolments,
      SignIn signIn,
      SecondFactors secondFactors,
      Credentials credentials,
      Sessions sessions,
      Locks locks,
      Devices devices,
      DSLContext sql) {
    this.members = members;
    this.enrolments = enrolments;
    this.signIn = signIn;
    this.secondFactors = secondFactors;
    this.credentials = credentials;
    this.sessions = sessions;
    this.locks = locks;
    this.devices = devices;
    this.sql = sql;
  }

  /// Whoever is put into the set is in a call.
  @TestConfiguration
  static class Calls {
    @Bean
    Wakefulness inCallForTests() {
      return BUSY::contains;
    }
  }

  @BeforeEach
  void nobodyHasTriedAnything() {
    sql.execute("delete from access.allowance");
  }

  /// Somebody who works here and has all they need.
  private record Colleague(
      Person person, Login login, Secret secret, List<Secret> recovery, Session session) {
    UUID id() {
      return person.value();
    }
  }

  private Issued invited(StaffRole role) {
    return members
        .invite(
            new NewMember(
                role,
                new PersonName("Орлова", "Нина", Optional.empty()),
                Optional.empty(),
                Language.RUSSIAN,
                ZoneId.of("Europe/Moscow")),
            ADMIN)
        .orElseThrow();
  }

  private Colleague enrolled(StaffRole role) {
    Issued issued = invited(role);
    Secret token = issued.token();
    Login login = login();
    Progress chosen = enrolments.chooseLogin(token, login, PASSWORD).orElseThrow();
    Secret secret = secretOf(token, chosen.proof());
    Progress added =
        enrolments
            .addAuthenticator(token, Optional.of(chosen.proof()), code(secret, 0), asker())
            .orElseThrow();
    Session session = enrolments.finish(token, Optional.of(added.proof()), origin()).orElseThrow();
    forgetSpentCodes();
    return new Colleague(
        issued.member().person(), login, secret, added.recovery().orElseThrow().codes(), session);
  }

  private Secret secretOf(Secret token, String proof) {
    return ((EnrolmentStep.AddAuthenticator)
            enrolments.step(token, Optional.of(proof)).orElseThrow())
        .authenticator()
        .secret();
  }

  /// What the authenticator shows so many steps from now.
  private static String code(Secret secret, int step) {
    TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
    try {
      return app.generateOneTimePasswordString(
          new SecretKeySpec(Base32.decode(secret.reveal()), "HmacSHA1"),
          Instant.now().plus(app.getTimeStep().multipliedBy(step)));
    } catch (InvalidKeyException e) {
      throw new AssertionError(e);
    }
  }

  private void forgetSpentCodes() {
    sql.execute("delete from access.spent_code");
  }

  private static Asker asker() {
    return Asker.at(origin().address());
  }

  private Answer<Entry> password(Colleague somebody) {
    return signIn.signIn(somebody.login().text(), PASSWORD, Optional.empty(), origin());
  }

  private Answer<SignIn.Welcome> signsIn(Colleague somebody, String code) {
    Entry.CodeNeeded half = (Entry.CodeNeeded) password(somebody).orElseThrow();
    return signIn.secondFactor(half, code, Optional.empty(), origin());
  }

  private void wasIdleFor(Duration time, Session session) {
    sql.execute(
        "update access.session set opened_at = opened_at - ?::interval, active_at = active_at - ?::interval where id = ?",
        time.toSeconds() + " seconds",
        time.toSeconds() + " seconds",
        session.id().value());
  }

  private Session asStored(Session session) {
    return Objects.requireNonNull(sessions.live(List.of(session.id())).get(session.id()));
  }

  // --- invitation

  @ParameterizedTest
  @EnumSource(StaffRole.class)
  void whoIsInvitedChoosesAPasswordAddsAnAuthenticatorAndIsIn(StaffRole role) {
    Colleague nina = enrolled(role);

    assertThat(sessions.find(nina.session().id())).isPresent();
    assertThat(nina.recovery()).hasSize(10).doesNotHaveDuplicates();
    assertThat(signsIn(nina, code(nina.secret(), 0)).orElseThrow().with())
        .isEqualTo(CodePassed.AUTHENTICATOR);
  }

  @Test
  void aLinkWorksUntilAllIsDoneAndThenNeverAgain() {
    Secret token = invited(StaffRole.AGENT).token();
    assertThat(enrolments.step(token, Optional.empty()).orElseThrow())
        .isInstanceOf(EnrolmentStep.ChooseLogin.class);
    Progress chosen = enrolments.chooseLogin(token, login(), PASSWORD).orElseThrow();

    assertThat(enrolments.step(token, Optional.empty()).orElseThrow())
        .as("in another browser, or the next day")
        .isInstanceOf(EnrolmentStep.ProvePassword.class);
    assertThat(refusalOf(enrolments.provePassword(token, FRESH))).isEqualTo("password-wrong");
    Optional<String> proof =
        Optional.of(enrolments.provePassword(token, PASSWORD).orElseThrow().proof());
    Secret secret = secretOf(token, chosen.proof());
    assertThat(secretOf(token, proof.orElseThrow()))
        .as("the app knows it already")
        .isEqualTo(secret);

    Progress shown =
        enrolments.addAuthenticator(token, proof, code(secret, 0), asker()).orElseThrow();
    assertThat(enrolments.step(token, proof).orElseThrow())
        .as("the page with the recovery codes was closed")
        .isInstanceOf(EnrolmentStep.ShowCode.class);
    Progress again =
        enrolments.showCode(token, proof, code(secret, 1), asker(), origin()).orElseThrow();
    assertThat(again.recovery().orElseThrow().codes())
        .doesNotContainAnyElementsOf(shown.recovery().orElseThrow().codes());
    enrolments.finish(token, Optional.of(again.proof()), origin()).orElseThrow();

    assertThat(refusalOf(enrolments.step(token, proof))).isEqualTo("invitation-over");
    assertThat(refusalOf(enrolments.finish(token, Optional.of(again.proof()), origin())))
        .isEqualTo("invitation-over");
  }

  @Test
  void aLinkThatIsRevokedReplacedOrTooOldLeadsNowhere() {
    Issued first = invited(StaffRole.SUPERVISOR);
    UUID id = first.member().person().value();
    Issued second = members.inviteAgain(id, ADMIN).orElseThrow();
    assertThat(refusalOf(enrolments.invited(first.token()))).isEqualTo("invitation-over");

    members.revoke(id, ADMIN).orElseThrow();
    assertThat(refusalOf(enrolments.invited(second.token()))).isEqualTo("invitation-over");
    assertThat(refusalOf(members.revoke(id, ADMIN))).isEqualTo("invitation-none");

    Issued third = members.inviteAgain(id, ADMIN).orElseThrow();
    sql.execute(
        "update staff.invitation set issued_at = now() - interval '9 days', expires_at = now() - interval '1 second' where id = ?",
        third.invitation().id().value());
    assertThat(refusalOf(enrolments.invited(third.token()))).isEqualTo("invitation-over");
    assertThat(refusalOf(enrolments.invited(new Secret("made up")))).isEqualTo("invitation-over");
  }

  @Test
  void whoFindsALinkGetsNoFurtherThanThePasswordThatWasChosenWithIt() {
    Secret token = invited(StaffRole.AGENT).token();
    enrolments.chooseLogin(token, login(), PASSWORD).orElseThrow();

    assertThat(refusalOf(enrolments.chooseLogin(token, login(), FRESH)))
        .isEqualTo("invitation-step-taken");
    assertThat(refusalOf(enrolments.addAuthenticator(token, Optional.empty(), "123456", asker())))
        .isEqualTo("invitation-step-taken");
    assertThat(
            refusalOf(
                enrolments.addAuthenticator(
                    token, Optional.of("a.forged:CODE:9999999999"), "123456", asker())))
        .isEqualTo("invitation-step-taken");
  }

  @Test
  void aPasswordWithTheirOwnNameInItAndALoginThatIsTakenAreRefused() {
    Login taken = enrolled(StaffRole.AGENT).login();
    Secret token = invited(StaffRole.AGENT).token();

    assertThat(refusalOf(enrolments.chooseLogin(token, taken, PASSWORD))).isEqualTo("login-taken");
    assertThat(refusalOf(enrolments.chooseLogin(token, login(), new Secret("орлова нина 1985"))))
        .isEqualTo("password-personal");
  }

  @Test
  void onlyAdminsInviteAndNobodyBarsThemselves() {
    Colleague admin = enrolled(StaffRole.ADMIN);
    Actor supervisor = new Actor.Staff(StaffId.random(), StaffRole.SUPERVISOR);

    assertThat(refusalOf(members.list(10, supervisor))).isEqualTo("staff-not-an-admin");
    assertThat(refusalOf(members.disable(admin.id(), supervisor))).isEqualTo("staff-not-an-admin");
    assertThat(refusalOf(members.disable(admin.id(), admin.person().actor())))
        .isEqualTo("staff-not-oneself");
    assertThat(refusalOf(members.disable(UUID.randomUUID(), ADMIN))).isEqualTo("staff-not-found");
    assertThat(members.list(10, admin.person().actor()).orElseThrow())
        .anySatisfy(it -> {
          assertThat(it.member().person()).isEqualTo(admin.person());
          assertThat(it.login()).contains(admin.login());
          assertThat(it.secondFactor()).isTrue();
          assertThat(it.invitation()).isEmpty();
        });
  }

  // --- signing in

  @Test
  void thePasswordAloneOpensNoSession() {
    Colleague nina = enrolled(StaffRole.DOCTOR);

    assertThat(password(nina).orElseThrow()).isInstanceOf(Entry.CodeNeeded.class);
    assertThat(refusalOf(signsIn(nina, "000000"))).isEqualTo("second-factor-wrong");
  }

  @Test
  void aCodeIsAcceptedOnceAndHalfAMinuteEarlyOrLate() {
    Colleague nina = enrolled(StaffRole.AGENT);
    String now = code(nina.secret(), 0);

    signsIn(nina, now).orElseThrow();
    assertThat(refusalOf(signsIn(nina, now))).isEqualTo("second-factor-wrong");
    signsIn(nina, code(nina.secret(), 1)).orElseThrow();
    assertThat(refusalOf(signsIn(nina, code(nina.secret(), 4)))).isEqualTo("second-factor-wrong");
    assertThat(refusalOf(signsIn(nina, code(nina.secret(), -4)))).isEqualTo("second-factor-wrong");
  }

  @Test
  void ofManyWhoBringTheSameCodeAtOnceOneIsLetIn() {
    Colleague nina = enrolled(StaffRole.AGENT);
    String code = code(nina.secret(), 0);
    Entry.CodeNeeded half = (Entry.CodeNeeded) password(nina).orElseThrow();

    long let =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(_ -> signIn.secondFactor(half, code, Optional.empty(), origin()))
            .filter(Answer.Granted.class::isInstance)
            .count();

    assertThat(let).isEqualTo(1);
  }

  @Test
  void aRecoveryCodeLetsInOnceHoweverItIsTyped() {
    Colleague nina = enrolled(StaffRole.DOCTOR);
    String code = nina.recovery().getFirst().reveal();

    assertThat(signsIn(nina, code.toUpperCase(Locale.ROOT).replace("-", " ")).orElseThrow().with())
        .isEqualTo(CodePassed.RECOVERY_CODE);
    assertThat(refusalOf(signsIn(nina, code))).isEqualTo("second-factor-wrong");
    assertThat(secondFactors.recoveryCodesLeft(nina.person())).isEqualTo(9);
    assertThat(refusalOf(signsIn(enrolled(StaffRole.DOCTOR), nina.recovery().get(1).reveal())))
        .as("somebody else's")
        .isEqualTo("second-factor-wrong");
  }

  @Test
  void whoGuessesAtCodesIsStoppedAndTheOwnersOwnBrowserIsNot() {
    Colleague nina = enrolled(StaffRole.AGENT);
    Entry.CodeNeeded half = (Entry.CodeNeeded) password(nina).orElseThrow();
    for (int i = 0; i < 30; i++) {
      signIn.secondFactor(half, "000000", Optional.empty(), origin());
    }

    assertThat(
            refusalOf(
                signIn.secondFactor(half, code(nina.secret(), 0), Optional.empty(), origin())))
        .isEqualTo("tried-too-often");
    assertThat(
            refusalOf(
                signIn.secondFactor(
                    half,
                    code(nina.secret(), 0),
                    Optional.of(devices.tokenFor(nina.login())),
                    origin())))
        .startsWith("granted");
  }

  @Test
  void aPasswordThatWasChangedOrIsLongAgoIsNoFirstStep() {
    Colleague nina = enrolled(StaffRole.AGENT);
    Entry.CodeNeeded half = (Entry.CodeNeeded) password(nina).orElseThrow();
    Entry.CodeNeeded old =
        new Entry.CodeNeeded(nina.person(), Instant.now().minus(Duration.ofMinutes(6)));
    credentials
        .changePassword(nina.person(), PASSWORD, FRESH, List.of(), nina.session().id())
        .orElseThrow();

    assertThat(
            refusalOf(
                signIn.secondFactor(half, code(nina.secret(), 0), Optional.empty(), origin())))
        .isEqualTo("sign-in-stale");
    assertThat(
            refusalOf(signIn.secondFactor(old, code(nina.secret(), 0), Optional.empty(), origin())))
        .isEqualTo("sign-in-stale");
  }

  @Test
  void thePhoneProvesNothingForStaff() {
    Colleague nina = enrolled(StaffRole.DOCTOR);

    assertThat(
            refusalOf(
                credentials.resetPassword(
                    nina.person(), FRESH, List.of(), Instant.now().plusSeconds(60))))
        .isEqualTo("no-credentials");
    assertThat(password(nina)).isInstanceOf(Answer.Granted.class);
  }

  @Test
  void theSecretIsKeptEncryptedAndOpensForItsOwnerOnly() {
    Colleague nina = enrolled(StaffRole.AGENT);
    Colleague other = enrolled(StaffRole.AGENT);
    byte[] kept =
        sql.fetchSingle("select secret from access.second_factor where person_id = ?", nina.id())
            .get(0, byte[].class);

    assertThat(new String(kept, StandardCharsets.ISO_8859_1))
        .doesNotContain(
            new String(Base32.decode(nina.secret().reveal()), StandardCharsets.ISO_8859_1));
    sql.execute("update access.second_factor set secret = ? where person_id = ?", kept, other.id());
    assertThat(refusalOf(signsIn(other, code(nina.secret(), 0)))).isEqualTo("second-factor-wrong");
    assertThatThrownBy(() ->
            sql.execute(
                "insert into access.second_factor select gen_random_uuid(), person_kind, person_id, secret, created_at, proved_at"
                    + " from access.second_factor where person_id = ?",
                nina.id()))
        .isInstanceOf(DuplicateKeyException.class);
  }

  // --- what an admin takes away

  @Test
  void aPasswordThatIsTakenAwayEndsAllSessionsAndALinkLeadsToAnotherOneByTheSameAuthenticator() {
    Colleague nina = enrolled(StaffRole.DOCTOR);

    Secret token = members.resetPassword(nina.id(), ADMIN).orElseThrow().token();

    assertThat(sessions.find(nina.session().id())).isEmpty();
    assertThat(refusalOf(password(nina))).isEqualTo("sign-in-failed");
    Optional<String> proof =
        Optional.of(enrolments.choosePassword(token, FRESH).orElseThrow().proof());
    assertThat(refusalOf(enrolments.showCode(token, proof, "000000", asker(), origin())))
        .isEqualTo("second-factor-wrong");
    Progress done =
        enrolments.showCode(token, proof, code(nina.secret(), 0), asker(), origin()).orElseThrow();
    assertThat(done.session()).isPresent();
    assertThat(refusalOf(enrolments.invited(token))).isEqualTo("invitation-over");
  }

  @Test
  void anAuthenticatorThatIsTakenAwayIsReplacedByWhoKnowsThePassword() {
    Colleague nina = enrolled(StaffRole.AGENT);

    Secret token = members.resetSecondFactor(nina.id(), ADMIN).orElseThrow().token();

    assertThat(sessions.find(nina.session().id())).isEmpty();
    assertThat(refusalOf(password(nina))).isEqualTo("enrolment-unfinished");
    assertThat(enrolments.step(token, Optional.empty()).orElseThrow())
        .isInstanceOf(EnrolmentStep.ProvePassword.class);
    String proof = enrolments.provePassword(token, PASSWORD).orElseThrow().proof();
    assertThat(secretOf(token, proof)).isNotEqualTo(nina.secret());
    assertThat(
            refusalOf(
                enrolments.addAuthenticator(
                    token, Optional.of(proof), code(nina.secret(), 0), asker())))
        .isEqualTo("second-factor-wrong");
  }

  @Test
  void whoIsDisabledIsOutAtOnceAndComesInAsBeforeWhenEnabled() {
    Colleague nina = enrolled(StaffRole.DOCTOR);
    Entry.CodeNeeded half = (Entry.CodeNeeded) password(nina).orElseThrow();

    members.disable(nina.id(), ADMIN).orElseThrow();

    assertThat(sessions.find(nina.session().id())).isEmpty();
    assertThat(
            refusalOf(
                signIn.secondFactor(half, code(nina.secret(), 0), Optional.empty(), origin())))
        .isEqualTo("sign-in-barred");
    assertThat(refusalOf(members.inviteAgain(nina.id(), ADMIN))).isEqualTo("staff-disabled");
    members.enable(nina.id(), ADMIN).orElseThrow();
    assertThat(refusalOf(signsIn(nina, code(nina.secret(), 1)))).startsWith("granted");
  }

  @Test
  void whatAnAdminDoesIsWrittenDown() {
    Colleague nina = enrolled(StaffRole.SUPERVISOR);
    members.resetPassword(nina.id(), ADMIN).orElseThrow();
    members.disable(nina.id(), ADMIN).orElseThrow();

    assertThat(
            sql.fetch(
                    "select action from audit.entry where subject_id = ? and actor_kind = 'admin' order by id",
                    nina.id().toString())
                .getValues("action", String.class))
        .containsExactly("create", "invite", "reset-password", "invite", "revoke", "disable");
  }

  // --- locking

  @Test
  void aSessionThatNobodyUsesIsLockedAndOpensForThePassword() {
    Colleague nina = enrolled(StaffRole.DOCTOR);
    assertThat(locks.isLocked(asStored(nina.session()))).isFalse();
    wasIdleFor(Duration.ofMinutes(16), nina.session());

    assertThat(locks.isLocked(asStored(nina.session()))).isTrue();
    assertThat(sessions.find(nina.session().id()).orElseThrow().lockedAt()).isPresent();
    assertThat(refusalOf(locks.unlock(nina.session(), FRESH))).isEqualTo("password-wrong");
    assertThat(locks.isLocked(asStored(nina.session()))).isTrue();
    locks.unlock(nina.session(), PASSWORD).orElseThrow();

    assertThat(locks.isLocked(asStored(nina.session()))).isFalse();
    assertThat(sessions.find(nina.session().id()).orElseThrow().lockedAt()).isEmpty();
  }

  @Test
  void useKeepsASessionAwake() {
    Colleague nina = enrolled(StaffRole.AGENT);
    wasIdleFor(Duration.ofMinutes(14), nina.session());

    locks.use(asStored(nina.session()));

    wasIdleFor(Duration.ofMinutes(14), nina.session());
    assertThat(locks.isLocked(asStored(nina.session()))).isFalse();
  }

  @Test
  void aCallKeepsASessionAwakeAndIsNotHiddenByALock() {
    Colleague nina = enrolled(StaffRole.DOCTOR);
    BUSY.add(nina.person());
    wasIdleFor(Duration.ofHours(1), nina.session());

    assertThat(locks.isLocked(asStored(nina.session()))).isFalse();
    assertThat(refusalOf(locks.lockNow(asStored(nina.session())))).isEqualTo("busy-in-call");
    BUSY.remove(nina.person());
    assertThat(locks.isLocked(asStored(nina.session())))
        .as("the time begins when the call has ended")
        .isFalse();
    assertThat(refusalOf(locks.lockNow(asStored(nina.session())))).startsWith("granted");
    assertThat(locks.isLocked(asStored(nina.session()))).isTrue();
  }

  @Test
  void whatAnotherNodeHasUnlockedIsOpenHereAtOnce() {
    Colleague nina = enrolled(StaffRole.DOCTOR);
    locks.lockNow(asStored(nina.session())).orElseThrow();
    assertThat(sessions.find(nina.session().id()).orElseThrow().lockedAt()).isPresent();

    sql.execute(
        "update access.session set locked_at = null, active_at = now() where id = ?",
        nina.session().id().value());

    assertThat(sessions.find(nina.session().id()).orElseThrow().lockedAt()).isEmpty();
  }

  @Test
  void aSessionOfAPatientIsNeverLocked() {
    Person patient = new Person.OfPatient(PatientId.random());
    Session session = sessions.open(patient, origin());
    sql.execute(
        "update access.session set opened_at = now() - interval '5 hours', seen_at = now() - interval '5 hours' where id = ?",
        session.id().value());

    assertThat(locks.isLocked(asStored(session))).isFalse();
    assertThat(refusalOf(locks.lockNow(session))).isEqualTo("session-never-locked");
  }
}
