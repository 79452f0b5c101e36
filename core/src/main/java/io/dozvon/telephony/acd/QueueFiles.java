package io.dozvon.telephony.acd;

import java.util.List;

/// Writes queues in the form in which an exchange reads them from a file of its configuration.
public interface QueueFiles {
  /// @return the whole text of the file
  String render(List<QueueSetup> queues);
}
