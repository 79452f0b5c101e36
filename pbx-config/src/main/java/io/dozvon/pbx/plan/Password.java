package io.dozvon.pbx.plan;

import io.dozvon.vocabulary.Secret;

/// A secret that stands in a configuration file: characters that mean something in any of them are
/// not allowed.
public record Password(Secret secret) {
  private static final int SHORTEST = 8;

  public Password {
    if (!secret.reveal().matches("[A-Za-z0-9_.~+=/-]{" + SHORTEST + ",128}")) {
      throw new BadPlan("secret", secret, "8 to 128 letters, digits and _.~+=/-");
    }
  }

  /// For the file and the wire only.
  public String reveal() {
    return secret.reveal();
  }
}
