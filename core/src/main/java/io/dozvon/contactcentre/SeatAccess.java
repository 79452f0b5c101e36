package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.SeatName;
import io.dozvon.vocabulary.Secret;
import java.net.URI;
import java.util.List;

/// With what an agent's browser phone registers at the exchange, and goes on while this service is
/// away.
///
/// @param webSocket where SIP over web socket is spoken
/// @param sipDomain of the seat's SIP address
/// @param ice servers that help through firewalls (STUN, TURN); often none
public record SeatAccess(
    SeatName seat, Secret password, URI webSocket, String sipDomain, List<URI> ice) {}
