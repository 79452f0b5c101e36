package io.dozvon.web.supervisor;

import io.dozvon.recordings.LineRecording;
import io.dozvon.recordings.LineRecordingDetails;
import io.dozvon.recordings.Listening;
import io.dozvon.recordings.Recording.Proof;
import io.dozvon.staff.Member;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.StaffId;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A call's recording on a page.
///
/// @param state as [LineRecording#state]
/// @param startedAt when the call began
/// @param until when it is deleted, null if it is not kept
/// @param heard who listened, in the order they did
record LineRecordingView(
    String state,
    ZonedDateTime startedAt,
    ZonedDateTime endedAt,
    @Nullable ZonedDateTime until,
    @Nullable String because,
    List<Heard> heard) {

  /// @param by a name, or an admin's as the settings give it
  record Heard(String by, String reason, ZonedDateTime at) {
    static Heard of(Listening listening, Map<StaffId, Member> names, ZoneId zone) {
      return new Heard(who(listening.by(), names), listening.reason(), listening.at().atZone(zone));
    }

    private static String who(Actor by, Map<StaffId, Member> names) {
      return switch (by) {
        case Actor.Staff(StaffId id, _) ->
            Optional.ofNullable(names.get(id))
                .map(member -> member.name().full())
                .orElse(id.toString());
        case Actor.Admin(String name) -> name;
        case Actor.Doctor _, Actor.Patient _, Actor.Service _ -> "";
      };
    }
  }

  static LineRecordingView of(
      LineRecordingDetails details, Map<StaffId, Member> names, ZoneId zone) {
    LineRecording recording = details.recording();
    Optional<Proof> kept =
        recording.proofSoFar().filter(_ -> recording instanceof LineRecording.Kept);
    return new LineRecordingView(
        recording.state(),
        recording.facts().began().atZone(zone),
        recording.facts().ended().atZone(zone),
        kept.map(proof -> proof.until().atZone(zone)).orElse(null),
        kept.map(Proof::because).orElse(null),
        details.listenings().stream().map(it -> Heard.of(it, names, zone)).toList());
  }
}
