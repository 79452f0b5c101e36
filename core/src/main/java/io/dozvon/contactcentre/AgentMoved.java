package io.dozvon.contactcentre;

import io.dozvon.vocabulary.StaffId;

/// An agent does something else than before. Told in the transaction that stored it.
public record AgentMoved(StaffId agent) {}
