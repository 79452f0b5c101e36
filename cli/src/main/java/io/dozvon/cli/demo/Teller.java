package io.dozvon.cli.demo;

import java.net.URI;
import java.util.List;

/// Tells what happens, while it happens.
interface Teller {
  void tell(Story story, Happening news);

  /// At the end of the play.
  void sum(List<Story> stories);

  /// Where to go on by hand.
  void invite(Invitation invitation);

  /// What the one who started the demonstration may try now.
  ///
  /// @param service its address
  /// @param played id of a consultation that is over
  /// @param staffLink by which the doctor of the guests gets a way in of their own
  /// @param folder where the logs and the generated configuration are
  record Invitation(URI service, String played, Guests guests, String staffLink, String folder) {}

  /// Two people who wait for somebody to take their parts.
  ///
  /// @param consultation id of theirs, which nobody has begun
  /// @param doctor a name
  /// @param patient a name
  /// @param fromBrowser whether the doctor calls from their page; else from a desk phone that
  ///   answers by itself
  record Guests(String consultation, String doctor, String patient, boolean fromBrowser) {}
}
