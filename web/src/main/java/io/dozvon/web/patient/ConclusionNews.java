package io.dozvon.web.patient;

import io.dozvon.conclusions.Heading;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the cabinet tells of conclusions.
///
/// @param newest the one that was sent last of those that are not read; null if all are
/// @param unread how many are not read
/// @param any whether there are any at all
record ConclusionNews(@Nullable Newest newest, long unread, boolean any) {

  /// @param id of the version, by which pages know whether they told of it
  /// @param replaces whether it supersedes an earlier one
  record Newest(
      UUID id, UUID consultation, String doctor, @Nullable String speciality, boolean replaces) {}

  /// @param theirs the latest sent first
  static ConclusionNews of(List<Heading> theirs) {
    List<Heading> unread = theirs.stream().filter(it -> it.readAt().isEmpty()).toList();
    return new ConclusionNews(
        unread.stream().findFirst().map(ConclusionNews::newest).orElse(null),
        unread.size(),
        !theirs.isEmpty());
  }

  private static Newest newest(Heading it) {
    return new Newest(
        it.id().value(),
        it.consultation().value(),
        it.doctor(),
        it.speciality().orElse(null),
        it.version() > 1);
  }
}
