package io.dozvon.cli.service;

import java.net.URI;
import tools.jackson.databind.JsonNode;

/// What came of asking the service.
public sealed interface Reply {

  /// It was done; the body is what the service sent, a missing node if nothing.
  record Granted(JsonNode body) implements Reply {}

  /// The service said no and changed nothing.
  record Refused(Problem problem) implements Reply {}

  /// The service needs something that is out of reach now; later it may work.
  record NotNow(Problem problem) implements Reply {}

  /// The service does not know who asks.
  ///
  /// @param tokenGiven whether a token was sent at all
  record NotAllowed(boolean tokenGiven) implements Reply {}

  /// Nobody answered there.
  ///
  /// @param why key of the sentence that explains it
  record OutOfReach(URI service, String why) implements Reply {}

  /// The service failed, or what answers there is not our service.
  ///
  /// @param what for the one who mends it
  record Nonsense(URI service, int status, String what) implements Reply {}
}
