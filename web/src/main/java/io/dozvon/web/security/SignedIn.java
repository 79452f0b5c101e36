package io.dozvon.web.security;

import io.dozvon.access.Session;
import io.dozvon.vocabulary.Actor;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// How Spring Security is told who asks: the principal is an [Actor]; of patients and doctors the
/// details are their [Session].
public final class SignedIn {
  static final String PATIENT = "PATIENT";
  static final String DOCTOR = "DOCTOR";
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
        actor, null, List.of(new SimpleGrantedAuthority("ROLE_" + roleOf(actor))));
  }

  private static String roleOf(Actor actor) {
    return switch (actor) {
      case Actor.Patient _ -> PATIENT;
      case Actor.Doctor _ -> DOCTOR;
      case Actor.Admin _ -> ADMIN;
      case Actor.Service _ -> throw new IllegalArgumentException("the service signs in nowhere");
    };
  }
}
