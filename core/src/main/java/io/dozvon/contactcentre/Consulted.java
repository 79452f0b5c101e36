package io.dozvon.contactcentre;

import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.StaffId;

/// Who is asked by an agent while their caller hears music.
public sealed interface Consulted {
  record Colleague(StaffId agent) implements Consulted {}

  record OfDoctor(DoctorId doctor) implements Consulted {}
}
