package io.dozvon.notifications.gateway;

import io.dozvon.notifications.Receipt;
import io.dozvon.notifications.Reply;
import io.dozvon.vocabulary.Answer;
import java.util.List;

/// What is particular to one provider of text messages, beside the shape of its request.
interface Provider {
  /// As settings, templates and web hooks call it.
  String name();

  /// Its own address, without a path.
  String address();

  /// Whether it knows a message by our id when it gets it twice.
  default boolean knowsRepeats() {
    return false;
  }

  /// Reads its answer to a request.
  ///
  /// @param status HTTP's
  Reply read(int status, String body);

  /// Reads its receipts; see [io.dozvon.notifications.ReceiptReader].
  Answer<List<Receipt>> receipts(Receipt.Request request);

  /// What it wants to hear to a receipt.
  String thanks();
}
