package io.dozvon.records;

import io.dozvon.conclusions.Issued;
import io.dozvon.messages.Transcript;
import io.dozvon.patients.Patient;
import java.util.List;

/// What was concluded and written in a consultation of a patient.
///
/// @param conclusions those sent, the current one first
/// @param written a part of what was written
public record ConsultationRecord(
    PastConsultation consultation,
    Patient patient,
    List<Issued> conclusions,
    Transcript written,
    Access access) {}
