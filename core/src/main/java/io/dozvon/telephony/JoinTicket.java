package io.dozvon.telephony;

import io.dozvon.vocabulary.Secret;
import java.net.URI;
import java.time.Instant;

/// What a browser needs to place its one call: dial `sip:<token>@<domain>` over the web socket (RFC
/// 7118).
///
/// @param token works once, until `expiresAt`; whoever has it is taken for the leg
public record JoinTicket(
    LegId leg, Secret token, URI webSocket, String sipDomain, Instant expiresAt) {}
