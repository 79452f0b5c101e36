package io.dozvon.staff;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.staff.Invitation.Purpose;
import io.dozvon.staff.store.InvitationStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Secret;
import io.dozvon.vocabulary.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes links and recognises them. A token is too long to be guessed, so that a plain hash of it
/// tells nothing.
@Component
class Invitations {
  private static final int TOKEN_BYTES = 32;

  private final InvitationStore store;
  private final InvitationSettings settings;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Invitations(InvitationStore store, InvitationSettings settings, Audit audit, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /// In the place of the one that is open, if there is one.
  @Transactional(propagation = Propagation.MANDATORY)
  public Issued issue(Member member, Purpose purpose, Actor by) {
    Instant now = clock.instant();
    store.revoke(member.person(), now);
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    Secret token = new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    Invitation invitation =
        new Invitation(
            InvitationId.random(), member.person(), purpose, now, now.plus(settings.validFor()));
    store.insert(invitation, hash(token));
    audit.record(by, AuditedAction.INVITE, Members.subject(member.person()));
    return new Issued(member, invitation, token);
  }

  /// @return whether there was one
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean revoke(Person person, Actor by) {
    boolean revoked = store.revoke(person, clock.instant());
    if (revoked) {
      audit.record(by, AuditedAction.REVOKE, Members.subject(person));
    }
    return revoked;
  }

  Optional<Invitation> find(Secret token) {
    return store.open(hash(token), clock.instant());
  }

  /// @return false if it was used or revoked meanwhile
  boolean finish(Invitation invitation) {
    return store.finish(invitation.id(), clock.instant());
  }

  private static String hash(Secret token) {
    return Sha256.hex(token.reveal());
  }
}
