package io.dozvon.consultations;

/// What whoever opens a guest's link is shown: who invites, and how it stands. Nothing of the
/// patient, and nothing of medicine.
///
/// @param host the doctor's name, without a title or speciality
/// @param video whether the two who talk see each other
public record Invitation(Guest guest, String host, boolean video) {}
