package io.dozvon.contactcentre;

import io.dozvon.vocabulary.StaffId;

/// A supervisor begins or ends to take part in an agent's call. Told in the transaction that stored
/// it.
public record ListeningMoved(StaffId agent) {}
