package io.dozvon.telephony.acd;

import io.dozvon.vocabulary.StaffId;
import java.util.List;
import java.util.Optional;

/// An agent as the exchange is to have them.
///
/// @param places the queues they are a member of, and no others
/// @param paused why they get no callers now; empty if they do
public record AgentLine(
    StaffId agent, AgentPhone phone, List<Place> places, Optional<String> paused) {}
