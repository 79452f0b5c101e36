package io.dozvon.pbx;

import io.dozvon.pbx.asterisk.QueuesLive;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.dialplan.LineDialplan;
import java.util.List;

/// The file of an Asterisk's queues. It is the service's: written anew whenever a queue changes,
/// and read by the exchange when it is told to (`QueueReload`), while callers wait and talk.
public final class QueuesFile {
  /// In the folder of the exchange's configuration.
  public static final String NAME = LineDialplan.QUEUES_FILE;

  private QueuesFile() {}

  /// The file with these queues and no others.
  public static GeneratedFile of(List<QueueSetup> queues) {
    return new GeneratedFile(NAME, QueuesLive.render(queues));
  }
}
