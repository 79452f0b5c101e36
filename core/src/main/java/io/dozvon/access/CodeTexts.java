package io.dozvon.access;

import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;

/// Takes codes to people's phones.
public interface CodeTexts {
  /// Called in the transaction that stores the code: what is rolled back must not be sent.
  ///
  /// @param minutes how long the code can be used
  /// @param validUntil a text that arrives later is of no use
  void send(
      PhoneNumber to,
      String code,
      int minutes,
      CodeFor purpose,
      Language language,
      Instant validUntil);
}
