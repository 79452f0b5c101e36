package io.dozvon.programmes;

/// What a programme grants for one speciality.
///
/// @param price what the patient pays for a consultation, usually nothing
public record Coverage(Speciality speciality, Money price, Quota quota) {}
