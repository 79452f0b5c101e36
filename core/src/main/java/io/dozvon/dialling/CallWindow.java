package io.dozvon.dialling;

import io.dozvon.vocabulary.ConsultationId;
import java.time.Instant;

/// The window that rings in a patient's cabinet.
public record CallWindow(AttemptId attempt, ConsultationId consultation, Instant since) {}
