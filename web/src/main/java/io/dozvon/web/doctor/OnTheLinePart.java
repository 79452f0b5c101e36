package io.dozvon.web.doctor;

import io.dozvon.consultations.CallersWhoAreDue;
import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.staff.Doctor;
import io.dozvon.vocabulary.ConsultationId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// From whose phone somebody calls the contact centre right now: a doctor's call would find it
/// engaged.
@Component
class OnTheLinePart implements WorkplacePart {
  private final CallersWhoAreDue callers;

  OnTheLinePart(CallersWhoAreDue callers) {
    this.callers = callers;
  }

  @Override
  public String name() {
    return "onTheLine";
  }

  @Override
  public Map<UUID, Boolean> of(Doctor doctor, List<ConsultationDetails> shown) {
    return callers.onTheLine(shown).stream()
        .map(ConsultationId::value)
        .collect(Collectors.toMap(Function.identity(), _ -> true));
  }
}
