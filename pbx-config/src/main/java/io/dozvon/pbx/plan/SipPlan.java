package io.dozvon.pbx.plan;

import java.util.Optional;

/// SIP over UDP, towards carriers and desk phones.
///
/// @param bind address and port that are listened on
/// @param external the address others see, if the exchange is behind a translator of addresses
public record SipPlan(Endpoint bind, Optional<Host> external) {}
