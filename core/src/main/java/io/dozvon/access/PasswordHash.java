package io.dozvon.access;

/// What is kept of a password: an Argon2id hash in its usual form, `$argon2id$v=19$…`. Never
/// printed.
public record PasswordHash(String encoded) {
  @Override
  public String toString() {
    return "[hash]";
  }
}
