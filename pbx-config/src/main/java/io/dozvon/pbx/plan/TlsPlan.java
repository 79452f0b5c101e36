package io.dozvon.pbx.plan;

import java.nio.file.Path;

/// A certificate for browsers, as PEM files.
///
/// @param bind address and port of the encrypted web socket, path `/ws`
/// @param certificate with its chain
/// @param key its private key, unencrypted
public record TlsPlan(Endpoint bind, Path certificate, Path key) {
  public TlsPlan {
    for (Path path : new Path[] {certificate, key}) {
      Check.matches(
          "web.tls",
          path.toString(),
          "/[\\p{L}\\p{N} _.,:/@+~-]+",
          "an absolute path of a PEM file");
    }
  }
}
