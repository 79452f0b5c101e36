package io.dozvon.telephony;

import java.util.Optional;

/// How sound came through on a leg, as its exchange measured it (RTCP, RFC 3550): of both
/// directions the worse one.
///
/// @param codec as SDP names it, lower case, e.g. `pcmu` or `opus`; empty if not known
/// @param packets how many arrived at the exchange
/// @param loss 0 to 1
/// @param jitterMillis interarrival jitter
/// @param roundTripMillis there and back; empty if the far side never reported
public record MediaReport(
    Optional<String> codec,
    long packets,
    double loss,
    double jitterMillis,
    Optional<Double> roundTripMillis) {}
