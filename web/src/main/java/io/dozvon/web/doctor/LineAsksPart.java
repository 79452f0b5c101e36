package io.dozvon.web.doctor;

import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.contactcentre.DoctorsAsked;
import io.dozvon.staff.Doctor;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// That an agent of the 8-800 line asks the doctor to join them and their caller.
@Component
class LineAsksPart implements WorkplacePart {
  private final DoctorsAsked asked;

  LineAsksPart(DoctorsAsked asked) {
    this.asked = asked;
  }

  /// @param state `asked`, `coming` or `there`
  /// @param call the line's
  public record AskView(String state, String call, Instant until) {}

  @Override
  public String name() {
    return "lineAsks";
  }

  /// A list of one or none: templates take it for what it is.
  @Override
  public List<AskView> of(Doctor doctor, List<ConsultationDetails> shown) {
    return asked.of(doctor.id()).stream()
        .map(it -> new AskView(Wire.name(it.standing()), it.call().toString(), it.until()))
        .toList();
  }
}
