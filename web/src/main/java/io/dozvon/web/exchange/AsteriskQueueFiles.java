package io.dozvon.web.exchange;

import io.dozvon.pbx.QueuesFile;
import io.dozvon.telephony.acd.QueueFiles;
import io.dozvon.telephony.acd.QueueSetup;
import java.util.List;
import org.springframework.stereotype.Component;

/// Writes the line's queues as the generator of Asterisk's configuration does.
@Component
final class AsteriskQueueFiles implements QueueFiles {
  @Override
  public String render(List<QueueSetup> queues) {
    return QueuesFile.of(queues).text();
  }
}
