package io.dozvon.consultations;

import io.dozvon.vocabulary.Secret;
import java.time.Instant;

/// A way in for one guest: whoever has the token is taken for them.
///
/// @param expiresAt until when it must have been used; who has been there may come back by it
public record GuestLink(GuestId guest, Secret token, Instant expiresAt) {}
