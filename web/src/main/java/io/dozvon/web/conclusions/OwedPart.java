package io.dozvon.web.conclusions;

import io.dozvon.conclusions.OwedConclusions;
import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.staff.Doctor;
import io.dozvon.vocabulary.Actor;
import io.dozvon.web.doctor.WorkplacePart;
import java.util.List;
import org.springframework.stereotype.Component;

/// Shows at the workplace which conclusions are to be written.
@Component
class OwedPart implements WorkplacePart {
  private static final int SHOWN = 5;

  private final OwedConclusions owed;

  OwedPart(OwedConclusions owed) {
    this.owed = owed;
  }

  @Override
  public String name() {
    return "owed";
  }

  @Override
  public Object of(Doctor doctor, List<ConsultationDetails> shown) {
    return owed.of(SHOWN, new Actor.Doctor(doctor.id()));
  }
}
