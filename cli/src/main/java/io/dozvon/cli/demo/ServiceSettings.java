package io.dozvon.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The service's settings for the demonstration: short times, secrets made up on the spot, and it
/// can be reached from this machine only, because it lets anybody sign in as anybody.
///
/// @param port of its pages and its admin API
/// @param agiPort where the exchange asks it who a browser is
/// @param token of the demonstration's admin
record ServiceSettings(int port, int agiPort, String token) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static ServiceSettings on(int port, int agiPort) {
    return new ServiceSettings(port, agiPort, secret());
  }

  private static String secret() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// @return the file, which only this user can read; JSON is YAML too
  Path write(DemoFolder folder, DemoExchange exchange) {
    try {
      Path file =
          Files.createFile(
              folder.path().resolve("service.yaml"),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return Files.writeString(
          file,
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(all(folder, exchange)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> all(DemoFolder folder, DemoExchange exchange) {
    return Map.of(
        "server", Map.of("port", port, "address", "127.0.0.1"),
        "spring", Map.of("datasource", Map.of("url", "")),
        "dozvon",
            Map.of(
                "postgres", Map.of("folder", folder.database().toString()),
                "exchanges", List.of(exchange.settings()),
                "agi", Map.of("port", agiPort),
                "reach", reach(),
                "admin", Map.of("tokens", List.of(Map.of("name", "demo", "token", token))),
                "session", Map.of("secret", secret()),
                "development", Map.of("sign-in", true)));
  }

  private static Map<String, Object> reach() {
    return Map.of(
        "web-ring", "20s",
        "ring", "4s",
        "pause", "1s",
        "carrier-pause", "1s",
        "confirm-within", "6s");
  }
}
