package io.dozvon.scheduling;

import io.dozvon.consultations.Evidence;
import io.dozvon.consultations.EvidenceSource;
import io.dozvon.scheduling.store.AppointmentStore;
import io.dozvon.vocabulary.ConsultationId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// When a patient was to be there.
@Component
class BookedTime implements EvidenceSource {
  private final AppointmentStore appointments;

  BookedTime(AppointmentStore appointments) {
    this.appointments = appointments;
  }

  @Override
  public List<Evidence> on(ConsultationId consultation) {
    return appointments
        .find(consultation)
        .map(it ->
            new Evidence(
                Evidence.Kind.BOOKED_TIME, Optional.empty(), it.slot().start(), Optional.empty()))
        .stream()
        .toList();
  }
}
