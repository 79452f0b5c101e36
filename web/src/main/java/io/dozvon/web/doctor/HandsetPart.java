package io.dozvon.web.doctor;

import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.staff.Doctor;
import io.dozvon.vocabulary.Wire;
import java.util.List;
import org.springframework.stereotype.Component;

/// Through what the doctor usually talks; empty for whom there is nothing to choose.
@Component
class HandsetPart implements WorkplacePart {
  @Override
  public String name() {
    return "handset";
  }

  @Override
  public String of(Doctor doctor, List<ConsultationDetails> shown) {
    return doctor.deskPhone().isPresent() ? Wire.name(doctor.handset()) : "";
  }
}
