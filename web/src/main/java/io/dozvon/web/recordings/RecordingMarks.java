package io.dozvon.web.recordings;

import io.dozvon.recordings.Mark;
import io.dozvon.vocabulary.ConsultationId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a page shows of recordings, by consultation.
///
/// @param on whether conversations may be recorded; nothing is shown of it otherwise
/// @param days how long they are kept
/// @param basis why they are kept so long, as the settings name it
public record RecordingMarks(boolean on, long days, String basis, Map<UUID, RecordingMark> marks) {
  static RecordingMarks of(boolean on, long days, String basis, Map<ConsultationId, Mark> marks) {
    return new RecordingMarks(
        on,
        days,
        basis,
        marks.entrySet().stream()
            .collect(
                Collectors.toMap(
                    it -> it.getKey().value(), it -> RecordingMark.of(it.getValue()))));
  }

  /// For templates.
  public RecordingMark mark(UUID consultation) {
    return marks.getOrDefault(consultation, RecordingMark.of(Mark.NONE));
  }
}
