package io.dozvon.consultations;

import io.dozvon.vocabulary.ConsultationId;

/// A third party is there and is about to hear what is said. Told in the transaction that lets them
/// in, with the consultation's lock held.
public record GuestCame(ConsultationId consultation) {}
