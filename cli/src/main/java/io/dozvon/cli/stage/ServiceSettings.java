package io.dozvon.cli.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// Settings of a service on this machine, with secrets made up on the spot. It can be reached from
/// this machine only.
///
/// @param port of its pages and its admin API
/// @param agiPort where the exchange asks it who a browser is
/// @param token of its admin
/// @param all every setting by its whole name, e.g. `dozvon.reach.ring`
public record ServiceSettings(int port, int agiPort, String token, Map<String, Object> all) {
  private static final SecureRandom RANDOM = new SecureRandom();

  public static ServiceSettings on(int port, int agiPort) {
    String token = secret();
    return new ServiceSettings(
        port,
        agiPort,
        token,
        Map.of(
            "server.port",
            port,
            "server.address",
            "127.0.0.1",
            "dozvon.agi.port",
            agiPort,
            "dozvon.admin.tokens",
            List.of(Map.of("name", "local", "token", token)),
            "dozvon.session.secret",
            secret()));
  }

  /// The same with more settings, or others.
  public ServiceSettings with(Map<String, ?> more) {
    Map<String, Object> both = new TreeMap<>(all);
    both.putAll(more);
    return new ServiceSettings(port, agiPort, token, both);
  }

  private static String secret() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// Writes them into a new file, which only this user can read; JSON is YAML too.
  public Path write(Path file) {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return Files.writeString(
          file,
          JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
