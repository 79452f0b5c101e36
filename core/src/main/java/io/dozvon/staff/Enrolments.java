package io.dozvon.staff;

import io.dozvon.access.Asker;
import io.dozvon.access.Credentials;
import io.dozvon.access.Login;
import io.dozvon.access.Origin;
import io.dozvon.access.Passwords;
import io.dozvon.access.SecondFactors;
import io.dozvon.access.Session;
import io.dozvon.access.SignIn;
import io.dozvon.access.Signatures;
import io.dozvon.staff.Invitation.Purpose;
import io.dozvon.staff.store.MemberStore;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.Secret;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The way from an invitation to being signed in, step by step. Each step that is done is kept:
/// whoever closes the page in between finds the next one when they open the link again.
@Component
public class Enrolments {
  private static final String USE = "enrolment";

  /// How far a browser has come.
  private enum Proved {
    PASSWORD,
    CODE
  }

  private final Invitations invitations;
  private final MemberStore members;
  private final Credentials credentials;
  private final Passwords passwords;
  private final SecondFactors secondFactors;
  private final SignIn signIn;
  private final Signatures signatures;
  private final InvitationSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Enrolments(
      Invitations invitations,
      MemberStore members,
      Credentials credentials,
      Passwords passwords,
      SecondFactors secondFactors,
      SignIn signIn,
      Signatures signatures,
      InvitationSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.invitations = invitations;
    this.members = members;
    this.credentials = credentials;
    this.passwords = passwords;
    this.secondFactors = secondFactors;
    this.signIn = signIn;
    this.signatures = signatures;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Whom a link is for.
  public Answer<Member> invited(Secret token) {
    return open(token).map(Opened::member);
  }

  private record Opened(Invitation invitation, Member member) {
    Person person() {
      return member.person();
    }
  }

  private Answer<Opened> open(Secret token) {
    return invitations
        .find(token)
        .flatMap(it ->
            members
                .find(it.person())
                .filter(member -> member.disabledAt().isEmpty())
                .map(member -> new Opened(it, member)))
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(new StaffRefusal.InvitationOver()));
  }

  /// What is to be done next.
  ///
  /// @param proof what the step before answered, if this browser has taken one
  public Answer<EnrolmentStep> step(Secret token, Optional<String> proof) {
    return open(token).map(opened -> step(opened, proof));
  }

  private EnrolmentStep step(Opened opened, Optional<String> proof) {
    Person person = opened.person();
    Optional<Login> login = credentials.loginOf(person);
    if (login.isEmpty()) {
      return new EnrolmentStep.ChooseLogin();
    }
    if (credentials.isReset(person)) {
      return new EnrolmentStep.ChoosePassword(login.get());
    }
    Optional<Proved> proved = read(proof, opened);
    if (proved.isEmpty()) {
      return new EnrolmentStep.ProvePassword(login.get());
    }
    if (!secondFactors.isEnrolled(person)) {
      return new EnrolmentStep.AddAuthenticator(
          login.get(), secondFactors.begin(person, login.get()));
    }
    return proved.get() == Proved.CODE
        ? new EnrolmentStep.KeepCodes(login.get())
        : new EnrolmentStep.ShowCode(login.get());
  }

  /// Not to be called within a transaction: a password is hashed.
  public Answer<Progress> chooseLogin(Secret token, Login login, Secret password) {
    return at(EnrolmentStep.ChooseLogin.class, token, Optional.empty())
        .then(opened ->
            credentials
                .mayChoose(opened.person())
                .then(_ -> passwords.accept(password, words(opened.member().name(), login)))
                .then(hash -> credentials.create(opened.person(), login, hash))
                .map(_ -> Progress.with(proof(Proved.PASSWORD, opened))));
  }

  private static List<String> words(PersonName name, Login login) {
    return Stream.concat(words(name).stream(), Stream.of(login.text())).toList();
  }

  /// What others know of somebody who works here, and what must not be in their password.
  public static List<String> words(PersonName name) {
    return Stream.concat(Stream.of(name.family(), name.given()), name.patronymic().stream())
        .toList();
  }

  /// Not to be called within a transaction: a password is hashed.
  public Answer<Progress> choosePassword(Secret token, Secret password) {
    return at(EnrolmentStep.ChoosePassword.class, token, Optional.empty())
        .then(opened ->
            credentials
                .choosePassword(opened.person(), password, words(opened.member().name()))
                .map(_ -> Progress.with(proof(Proved.PASSWORD, opened))));
  }

  /// Not to be called within a transaction: a password is hashed.
  public Answer<Progress> provePassword(Secret token, Secret password) {
    return at(EnrolmentStep.ProvePassword.class, token, Optional.empty())
        .then(opened ->
            credentials
                .prove(opened.person(), password)
                .map(_ -> Progress.with(proof(Proved.PASSWORD, opened))));
  }

  /// The authenticator that was to be added shows its code.
  public Answer<Progress> addAuthenticator(
      Secret token, Optional<String> proof, String code, Asker asker) {
    return at(EnrolmentStep.AddAuthenticator.class, token, proof)
        .then(opened ->
            secondFactors
                .prove(opened.person(), code, asker, loginOf(opened))
                .map(recovery ->
                    new Progress(
                        proof(Proved.CODE, opened), Optional.of(recovery), Optional.empty())));
  }

  /// The authenticator that is there already shows its code. Who only lacked a password is in; who
  /// may have lost their recovery codes on the way gets new ones.
  public Answer<Progress> showCode(
      Secret token, Optional<String> proof, String code, Asker asker, Origin origin) {
    return at(EnrolmentStep.ShowCode.class, token, proof)
        .then(opened ->
            secondFactors
                .check(opened.person(), code, asker, loginOf(opened))
                .then(_ -> shown(opened, origin)));
  }

  private Answer<Progress> shown(Opened opened, Origin origin) {
    String proof = proof(Proved.CODE, opened);
    return opened.invitation().purpose() == Purpose.PASSWORD
        ? finish(opened, origin)
            .map(session -> new Progress(proof, Optional.empty(), Optional.of(session)))
        : Answer.granted(
            new Progress(
                proof,
                Optional.of(secondFactors.renewRecovery(opened.person())),
                Optional.empty()));
  }

  /// Other recovery codes, for who could not keep those they were shown.
  public Answer<Progress> otherCodes(Secret token, Optional<String> proof) {
    return at(EnrolmentStep.KeepCodes.class, token, proof)
        .map(opened ->
            new Progress(
                proof(Proved.CODE, opened),
                Optional.of(secondFactors.renewRecovery(opened.person())),
                Optional.empty()));
  }

  /// The recovery codes are kept: the invitation is used up, and they are signed in.
  public Answer<Session> finish(Secret token, Optional<String> proof, Origin origin) {
    return at(EnrolmentStep.KeepCodes.class, token, proof).then(opened -> finish(opened, origin));
  }

  private Answer<Session> finish(Opened opened, Origin origin) {
    return Objects.requireNonNull(
        transaction.execute(_ ->
            invitations.finish(opened.invitation())
                ? signIn.admit(opened.person(), origin)
                : Answer.<Session>refused(new StaffRefusal.InvitationOver())));
  }

  /// With what they sign in from now on.
  public Optional<Login> loginOf(Session session) {
    return credentials.loginOf(session.person());
  }

  private Login loginOf(Opened opened) {
    return credentials.loginOf(opened.person()).orElseThrow();
  }

  private Answer<Opened> at(
      Class<? extends EnrolmentStep> wanted, Secret token, Optional<String> proof) {
    return open(token)
        .then(opened ->
            wanted.isInstance(step(opened, proof))
                ? Answer.granted(opened)
                : Answer.refused(new StaffRefusal.StepTaken()));
  }

  private String proof(Proved proved, Opened opened) {
    return signatures.sign(
        USE,
        String.join(
            ":",
            opened.invitation().id().toString(),
            proved.name(),
            String.valueOf(clock.instant().getEpochSecond())));
  }

  private Optional<Proved> read(Optional<String> proof, Opened opened) {
    return proof
        .flatMap(it -> signatures.read(USE, it))
        .map(claim -> claim.split(":", 3))
        .filter(parts -> parts[0].equals(opened.invitation().id().toString()))
        .filter(parts -> isFresh(Long.parseLong(parts[2])))
        .map(parts -> Proved.valueOf(parts[1]));
  }

  private boolean isFresh(long seconds) {
    return clock.instant().isBefore(Instant.ofEpochSecond(seconds).plus(settings.stepFor()));
  }
}
