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
  /// @param consultation id of one that has been played
  /// @param doctor name of one who has no desk phone and calls from their page
  /// @param patient name of the one that doctor can call
  /// @param folder where the logs and the generated configuration are
  record Invitation(
      URI service, String consultation, String doctor, String patient, String folder) {}
}
