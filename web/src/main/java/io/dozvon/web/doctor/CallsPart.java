package io.dozvon.web.doctor;

import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.ConsultationSettings;
import io.dozvon.staff.Doctor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The workplace's calls: what each consultation's buttons offer, by its id.
@Component
class CallsPart implements WorkplacePart {
  private final ConsultationSettings settings;
  private final Clock clock;

  CallsPart(ConsultationSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public Map<UUID, CallView> of(Doctor doctor, List<ConsultationDetails> shown) {
    Instant now = clock.instant();
    return shown.stream()
        .collect(
            Collectors.toMap(
                it -> it.consultation().facts().id().value(),
                it -> CallView.of(it, settings.retryPauses(), settings.rejoinGrace(), now)));
  }
}
