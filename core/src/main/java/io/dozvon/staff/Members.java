package io.dozvon.staff;

import io.dozvon.access.AccessRefusal;
import io.dozvon.access.Credentials;
import io.dozvon.access.Login;
import io.dozvon.access.SecondFactors;
import io.dozvon.access.Sessions;
import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.staff.Invitation.Purpose;
import io.dozvon.staff.store.InvitationStore;
import io.dozvon.staff.store.MemberStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The staff room's door for admins: who works here, and who is let in.
@Component
public class Members {
  private final MemberStore store;
  private final InvitationStore open;
  private final Invitations invitations;
  private final Staff doctors;
  private final Credentials credentials;
  private final SecondFactors secondFactors;
  private final Sessions sessions;
  private final Audit audit;
  private final Clock clock;

  Members(
      MemberStore store,
      InvitationStore open,
      Invitations invitations,
      Staff doctors,
      Credentials credentials,
      SecondFactors secondFactors,
      Sessions sessions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.open = open;
    this.invitations = invitations;
    this.doctors = doctors;
    this.credentials = credentials;
    this.secondFactors = secondFactors;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /// Somebody's own record.
  @Transactional
  public Answer<Member> self(Person person) {
    return store
        .find(person)
        .map(member -> {
          audit.record(person.actor(), AuditedAction.READ, subject(person));
          return Answer.granted(member);
        })
        .orElseGet(() -> Answer.refused(new StaffRefusal.UnknownMember()));
  }

  /// In which somebody's pages speak to them; shows nothing else of them.
  @Transactional(readOnly = true)
  public Optional<Language> languageOf(Person person) {
    return store.find(person).map(Member::language);
  }

  /// Those who are told when something is to be looked at.
  public List<Person> supervisors() {
    return store.supervisors();
  }

  /// Somebody chooses the language of their own pages.
  @Transactional
  public void speak(Person person, Language language) {
    store.speak(person, language);
    audit.record(person.actor(), AuditedAction.CHANGE, subject(person));
  }

  /// For rooms that act for them or have written down who looks; unknown ones are left out.
  public Map<StaffId, Member> byIds(Collection<StaffId> ids) {
    return store.findAll(ids);
  }

  /// The newest first, with their way in.
  ///
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public Answer<List<MemberStanding>> list(int limit, Actor by) {
    return asAdmin(by)
        .map(_ -> {
          audit.record(by, AuditedAction.READ, Subject.all("staff"));
          return standings(store.newest(limit));
        });
  }

  /// Agents and supervisors who may sign in, by name: for rooms that have asked who may see them.
  @Transactional
  public List<Member> whoAnswerCallers(Actor by) {
    audit.record(by, AuditedAction.READ, Subject.all("staff"));
    return store.enabled(List.of(StaffRole.AGENT, StaffRole.SUPERVISOR));
  }

  @Transactional
  public Answer<MemberStanding> look(UUID id, Actor by) {
    return concerning(id, by)
        .map(member -> {
          audit.record(by, AuditedAction.READ, subject(member.person()));
          return standings(List.of(member)).getFirst();
        });
  }

  private List<MemberStanding> standings(List<Member> members) {
    List<Person> persons = members.stream().map(Member::person).toList();
    Map<Person, Login> logins = credentials.logins(persons);
    Set<Person> enrolled = secondFactors.enrolled(persons);
    Map<Person, Invitation> invited = open.openOf(persons);
    return members.stream()
        .map(member ->
            new MemberStanding(
                member,
                Optional.ofNullable(logins.get(member.person())),
                enrolled.contains(member.person()),
                Optional.ofNullable(invited.get(member.person()))))
        .toList();
  }

  /// Somebody new, with an invitation.
  @Transactional
  public Answer<Issued> invite(NewMember fresh, Actor by) {
    return asAdmin(by).map(_ -> invitations.issue(added(fresh, by), Purpose.WELCOME, by));
  }

  private Member added(NewMember fresh, Actor by) {
    return fresh.role() == StaffRole.DOCTOR ? addedDoctor(fresh, by) : addedMember(fresh, by);
  }

  private Member addedDoctor(NewMember fresh, Actor by) {
    Doctor doctor =
        doctors.add(
            new NewDoctor(
                fresh.name(),
                fresh.speciality(),
                Optional.empty(),
                fresh.language(),
                List.of(),
                fresh.timeZone()),
            by);
    return store.find(new Person.OfDoctor(doctor.id())).orElseThrow();
  }

  private Member addedMember(NewMember fresh, Actor by) {
    Person person = new Person.OfStaff(StaffId.random(), fresh.role());
    Member member =
        new Member(
            person,
            fresh.role(),
            fresh.name(),
            fresh.language(),
            fresh.timeZone(),
            clock.instant(),
            Optional.empty());
    store.insert(member);
    audit.record(by, AuditedAction.CREATE, subject(person));
    return member;
  }

  /// Another invitation for somebody who has no way in yet, or has lost it: the one they had leads
  /// nowhere any more.
  @Transactional
  public Answer<Issued> inviteAgain(UUID id, Actor by) {
    return concerning(id, by)
        .then(this::enabled)
        .then(member ->
            lacking(member.person())
                .map(lacking -> Answer.granted(invitations.issue(member, lacking, by)))
                .orElseGet(() -> Answer.refused(new StaffRefusal.MemberReady())));
  }

  private Optional<Purpose> lacking(Person person) {
    if (credentials.loginOf(person).isEmpty()) {
      return Optional.of(Purpose.WELCOME);
    }
    if (credentials.isReset(person)) {
      return Optional.of(Purpose.PASSWORD);
    }
    return secondFactors.isEnrolled(person)
        ? Optional.ofNullable(open.openOf(List.of(person)).get(person)).map(Invitation::purpose)
        : Optional.of(Purpose.SECOND_FACTOR);
  }

  private Answer<Member> enabled(Member member) {
    return member.disabledAt().isEmpty()
        ? Answer.granted(member)
        : Answer.refused(new StaffRefusal.MemberDisabled());
  }

  /// The open invitation leads nowhere any more.
  @Transactional
  public Answer<Member> revoke(UUID id, Actor by) {
    return concerning(id, by)
        .then(member ->
            invitations.revoke(member.person(), by)
                ? Answer.granted(member)
                : Answer.refused(new StaffRefusal.NoInvitation()));
  }

  /// Takes the password away, ends their sessions, and invites them to choose another one.
  @Transactional
  public Answer<Issued> resetPassword(UUID id, Actor by) {
    return ofAnother(id, by)
        .then(this::enabled)
        .then(member ->
            credentials
                .takeAwayPassword(member.person(), by)
                .map(_ -> invitations.issue(member, Purpose.PASSWORD, by)));
  }

  /// Takes the authenticator and the recovery codes away, ends their sessions, and invites them to
  /// add another one; they will be asked for their password.
  @Transactional
  public Answer<Issued> resetSecondFactor(UUID id, Actor by) {
    return ofAnother(id, by)
        .then(this::enabled)
        .then(member -> {
          Person person = member.person();
          if (credentials.loginOf(person).isEmpty()) {
            return Answer.refused(new AccessRefusal.NoCredentials());
          }
          secondFactors.remove(person, by);
          sessions.endAll(person, Optional.empty());
          return Answer.granted(
              invitations.issue(member, lacking(person).orElse(Purpose.SECOND_FACTOR), by));
        });
  }

  /// They cannot sign in any more; their sessions end, and an open invitation is revoked.
  @Transactional
  public Answer<Member> disable(UUID id, Actor by) {
    return ofAnother(id, by)
        .map(member -> {
          Person person = member.person();
          store.disable(person, Optional.of(clock.instant()));
          invitations.revoke(person, by);
          sessions.endAll(person, Optional.empty());
          audit.record(by, AuditedAction.DISABLE, subject(person));
          return store.find(person).orElseThrow();
        });
  }

  /// They can sign in again as before.
  @Transactional
  public Answer<Member> enable(UUID id, Actor by) {
    return concerning(id, by)
        .map(member -> {
          store.disable(member.person(), Optional.empty());
          audit.record(by, AuditedAction.ENABLE, subject(member.person()));
          return store.find(member.person()).orElseThrow();
        });
  }

  private Answer<Member> concerning(UUID id, Actor by) {
    return asAdmin(by)
        .then(_ ->
            store
                .find(id)
                .map(Answer::granted)
                .orElseGet(() -> Answer.refused(new StaffRefusal.UnknownMember())));
  }

  private Answer<Member> ofAnother(UUID id, Actor by) {
    return concerning(id, by)
        .then(member ->
            member.person().actor().equals(by)
                ? Answer.refused(new StaffRefusal.NotOneself())
                : Answer.granted(member));
  }

  private static Answer<Actor> asAdmin(Actor by) {
    return switch (by) {
      case Actor.Admin _, Actor.Service _ -> Answer.granted(by);
      case Actor.Staff(_, StaffRole role) when role == StaffRole.ADMIN -> Answer.granted(by);
      case Actor.Staff _, Actor.Doctor _, Actor.Patient _ ->
          Answer.refused(new StaffRefusal.NotAnAdmin());
    };
  }

  static Subject subject(Person person) {
    return new Subject(
        person instanceof Person.OfDoctor ? "doctor" : "staff", person.value().toString());
  }
}
