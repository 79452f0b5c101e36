package io.dozvon.web.security;

import io.dozvon.staff.Issued;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The address an invitation is handed over as: at this service, as the one who invites reached it.
public final class InvitationLink {
  private InvitationLink() {}

  public static String to(Issued issued, HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromRequest(request)
        .replacePath("/invitation/" + issued.token().reveal())
        .replaceQuery(null)
        .toUriString();
  }
}
