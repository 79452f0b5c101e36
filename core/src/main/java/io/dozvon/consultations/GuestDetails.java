package io.dozvon.consultations;

import java.util.List;

/// A guest and how their phone was rung, in the order it was.
public record GuestDetails(Guest guest, List<GuestAttempt> attempts) {}
