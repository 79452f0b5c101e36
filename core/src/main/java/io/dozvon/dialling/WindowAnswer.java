package io.dozvon.dialling;

import io.dozvon.telephony.JoinTicket;
import io.dozvon.vocabulary.ConsultationId;
import java.util.Optional;

/// What came of answering the window.
///
/// @param ticket with which the browser joins; empty for a chat and after declining
public record WindowAnswer(ConsultationId consultation, Optional<JoinTicket> ticket) {}
