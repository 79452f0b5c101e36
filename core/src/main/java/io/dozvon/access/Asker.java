package io.dozvon.access;

import java.util.Optional;

/// Who asks for a code, or brings one.
///
/// @param address the IP address
/// @param device the browser's device token, if it has one: a browser that an owner of the number
///   has signed in with before is counted by itself
public record Asker(String address, Optional<String> device) {
  /// Nothing is known of the browser.
  public static Asker at(String address) {
    return new Asker(address, Optional.empty());
  }
}
