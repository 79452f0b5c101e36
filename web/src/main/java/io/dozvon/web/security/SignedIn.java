package io.dozvon.web.security;

import io.dozvon.access.Session;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.StaffRole;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// How Spring Security is told who asks: the principal is an [Actor]; of those who use our pages
/// the details are their [Session].
public final class SignedIn {
  static final String PATIENT = "PATIENT";
  static final String DOCTOR = "DOCTOR";
  static final String STAFF = "STAFF";
  static final String STAFF_ADMIN = "STAFF_ADMIN";

  /// Answers callers: an agent, and a supervisor who helps out.
  static final String AGENT = "AGENT";

  static final String SUPERVISOR = "SUPERVISOR";
  static final String ADMIN = "ADMIN";

  private SignedIn() {}

  static Authentication as(Session session) {
    UsernamePasswordAuthenticationToken who = authenticated(session.person().actor());
    who.setDetails(session);
    return who;
  }

  static Authentication as(Actor.Admin admin) {
    return authenticated(admin);
  }

  /// The session a request of a patient's or doctor's page belongs to.
  public static Session sessionOf(Authentication who) {
    return who.getDetails() instanceof Session session ? session : nobodys(who);
  }

  private static Session nobodys(Authentication who) {
    throw new IllegalArgumentException("has no session: " + who.getAuthorities());
  }

  private static UsernamePasswordAuthenticationToken authenticated(Actor actor) {
    return UsernamePasswordAuthenticationToken.authenticated(
        actor,
        null,
        rolesOf(actor).stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
  }

  private static List<String> rolesOf(Actor actor) {
    return switch (actor) {
      case Actor.Patient _ -> List.of(PATIENT);
      case Actor.Doctor _ -> List.of(DOCTOR);
      case Actor.Staff(_, StaffRole role) -> rolesOf(role);
      case Actor.Admin _ -> List.of(ADMIN);
      case Actor.Service _ -> throw new IllegalArgumentException("the service signs in nowhere");
    };
  }

  private static List<String> rolesOf(StaffRole role) {
    return switch (role) {
      case AGENT -> List.of(STAFF, AGENT);
      case SUPERVISOR -> List.of(STAFF, AGENT, SUPERVISOR);
      case ADMIN -> List.of(STAFF, STAFF_ADMIN, SUPERVISOR);
      case DOCTOR -> throw new IllegalArgumentException("a doctor is an actor of their own kind");
    };
  }
}
