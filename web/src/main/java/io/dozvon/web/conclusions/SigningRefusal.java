package io.dozvon.web.conclusions;

import io.dozvon.vocabulary.Refusal;

/// Why somebody cannot sign.
enum SigningRefusal implements Refusal {
  /// They have none, and so nothing to show that it is them.
  NO_PASSWORD("signing-without-password");

  private final String id;

  SigningRefusal(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }
}
