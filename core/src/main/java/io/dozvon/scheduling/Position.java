package io.dozvon.scheduling;

import io.dozvon.vocabulary.ConsultationId;
import java.time.Instant;

/// Where somebody stands in the line.
///
/// @param id of the consultation it will be; the patient may write in it already (R10)
/// @param number 1 for who is next
public record Position(ConsultationId id, int number, Instant joinedAt, ExpectedWait expected) {}
