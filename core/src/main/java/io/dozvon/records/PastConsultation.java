package io.dozvon.records;

import io.dozvon.consultations.Consultation;
import io.dozvon.staff.Doctor;

/// A consultation of a patient, without what was said in it.
///
/// @param own whether it is the reading doctor's
/// @param concluded whether a conclusion was sent
/// @param messages how many were written
public record PastConsultation(
    Consultation consultation, Doctor doctor, boolean own, boolean concluded, int messages) {}
