package io.dozvon.conclusions;

import java.util.List;

/// A version that its patient opened.
///
/// @param versions all that were sent of the consultation, the current one first; this one is among
///   them
public record Opened(Issued version, List<Issued> versions) {
  public boolean isCurrent() {
    return versions.getFirst().equals(version);
  }
}
