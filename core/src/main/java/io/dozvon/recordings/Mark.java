package io.dozvon.recordings;

import java.util.Optional;

/// What pages show of a consultation's recordings.
///
/// @param live the one that is asked about or runs
/// @param any whether there was any sound recorded, kept still or not
public record Mark(Optional<Recording.Live> live, boolean any) {
  public static final Mark NONE = new Mark(Optional.empty(), false);
}
