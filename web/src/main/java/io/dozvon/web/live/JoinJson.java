package io.dozvon.web.live;

import io.dozvon.telephony.JoinTicket;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a page needs to join a call, if it is to join one.
public record JoinJson(UUID consultation, @Nullable TicketJson ticket) {

  /// The browser dials `sip:<token>@<domain>` over the web socket.
  public record TicketJson(String token, String webSocket, String domain, Instant expiresAt) {
    static TicketJson of(JoinTicket ticket) {
      return new TicketJson(
          ticket.token().reveal(),
          ticket.webSocket().toString(),
          ticket.sipDomain(),
          ticket.expiresAt());
    }
  }

  public static JoinJson of(UUID consultation, Optional<JoinTicket> ticket) {
    return new JoinJson(consultation, ticket.map(TicketJson::of).orElse(null));
  }
}
