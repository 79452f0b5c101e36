package io.dozvon.web.recordings;

import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.recordings.RecordingSettings;
import io.dozvon.recordings.Recordings;
import io.dozvon.staff.Doctor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.web.doctor.WorkplacePart;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the workplace and the cabinet show of recordings.
@Component
public class RecordingsShown implements WorkplacePart {
  private final Recordings recordings;
  private final RecordingSettings settings;

  RecordingsShown(Recordings recordings, RecordingSettings settings) {
    this.recordings = recordings;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "recordings";
  }

  @Override
  public Object of(Doctor doctor, List<ConsultationDetails> shown) {
    return of(shown.stream().map(it -> it.consultation().facts().id()).toList());
  }

  public RecordingMarks of(Collection<ConsultationId> consultations) {
    return RecordingMarks.of(
        settings.enabled(),
        settings.keptFor().toDays(),
        settings.basis(),
        recordings.marks(consultations));
  }
}
