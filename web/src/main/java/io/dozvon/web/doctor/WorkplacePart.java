package io.dozvon.web.doctor;

import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.staff.Doctor;
import java.util.List;

/// Something that the workplace shows beside the consultations, drawn with each snapshot: it asks
/// its room once for all of them, never for each.
public interface WorkplacePart {
  /// As templates call it.
  String name();

  /// @param shown the doctor's consultations, as the same snapshot shows them
  Object of(Doctor doctor, List<ConsultationDetails> shown);
}
