package io.dozvon.consultations;

import io.dozvon.dialling.Attempt;
import io.dozvon.patients.Patient;
import io.dozvon.staff.Doctor;
import java.util.List;

/// A consultation with who takes part and what was tried, in the order it was tried.
public record ConsultationDetails(
    Consultation consultation, Patient patient, Doctor doctor, List<Attempt> attempts) {}
