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
  /// @param folder where the logs and the generated configuration are
  record Invitation(URI service, List<Story> stories, String folder) {}
}
