package io.dozvon.contactcentre;

import io.dozvon.presence.PageId;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.Optional;

/// What an agent does, and since when.
///
/// @param afterwards why they are paused as soon as they have no call and no wrap-up any more
/// @param page the page they work on; another one of theirs has been taken over
public record AgentStatus(
    StaffId agent,
    AgentState state,
    Instant since,
    Optional<PauseReason> afterwards,
    Optional<PageId> page) {}
