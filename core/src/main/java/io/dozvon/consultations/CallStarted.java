package io.dozvon.consultations;

import io.dozvon.telephony.JoinTicket;
import io.dozvon.vocabulary.ConsultationId;
import java.util.Optional;

/// The caller's own leg is on its way.
///
/// @param ticket with which their browser joins; empty if their desk phone rings
public record CallStarted(ConsultationId consultation, Optional<JoinTicket> ticket) {}
