package io.dozvon.notifications;

import io.dozvon.vocabulary.Answer;
import java.util.List;

/// A carrier whose provider tells later what became of a text, at a web hook of the carrier's name.
public interface ReceiptReader extends Carrier {
  /// Refuses what does not prove to come from the provider, before it is read any further.
  Answer<List<Receipt>> read(Receipt.Request request);

  /// What the provider wants to hear.
  String thanks();
}
