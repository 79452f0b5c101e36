package io.dozvon.recordings;

import io.dozvon.vocabulary.Actor;
import java.time.Instant;

/// One step of a recording's consent, as it is proved later.
public record ConsentEntry(ConsentStep step, Actor by, ConsentStep.How how, Instant at) {}
