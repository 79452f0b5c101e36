package io.dozvon.web.patient;

import io.dozvon.patients.Patient;
import io.dozvon.programmes.ContactCentreSettings;
import io.dozvon.programmes.Programmes;
import io.dozvon.programmes.Quotas;
import io.dozvon.programmes.Standing;
import io.dozvon.vocabulary.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says what a patient has by their programme.
@Component
class ProgrammeViews {
  private static final int MOVEMENTS = 20;

  private final Programmes programmes;
  private final Quotas quotas;
  private final ContactCentreSettings centre;

  ProgrammeViews(Programmes programmes, Quotas quotas, ContactCentreSettings centre) {
    this.programmes = programmes;
    this.quotas = quotas;
    this.centre = centre;
  }

  ProgrammeView view(Patient patient) {
    Optional<Standing> standing =
        quotas.look(patient.id(), MOVEMENTS, new Actor.Patient(patient.id()));
    return ProgrammeView.of(
        standing,
        programmes.privatePrice(standing.isPresent()),
        centre,
        patient.language().locale());
  }
}
