package io.dozvon.web.guests;

import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.staff.Doctor;
import io.dozvon.web.doctor.WorkplacePart;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who else takes part in the doctor's conversations.
@Component
final class WorkplaceGuests implements WorkplacePart {
  private final ShownGuests guests;

  WorkplaceGuests(ShownGuests guests) {
    this.guests = guests;
  }

  @Override
  public String name() {
    return "guests";
  }

  @Override
  public Object of(Doctor doctor, List<ConsultationDetails> shown) {
    return guests.of(shown);
  }
}
