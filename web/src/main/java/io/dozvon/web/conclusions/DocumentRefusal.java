package io.dozvon.web.conclusions;

import io.dozvon.vocabulary.Refusal;

/// Why there is no document.
enum DocumentRefusal implements Refusal {
  /// So many are being made that the next one's turn did not come in time.
  BUSY("documents-busy");

  private final String id;

  DocumentRefusal(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Kind kind() {
    return Kind.UNAVAILABLE;
  }
}
