package io.dozvon.web.recordings;

import io.dozvon.recordings.Mark;

/// How it stands with recording one conversation.
///
/// @param state `none`, `asked` or `running`
/// @param byPhone whether the patient was asked at a phone, where keys answer
/// @param any whether something was recorded, kept still or not
public record RecordingMark(String state, boolean byPhone, boolean any) {
  static RecordingMark of(Mark mark) {
    return mark.live()
        .map(live -> new RecordingMark(live.state(), live.facts().byPhone(), mark.any()))
        .orElseGet(() -> new RecordingMark("none", false, mark.any()));
  }
}
