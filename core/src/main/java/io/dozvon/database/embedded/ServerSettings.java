package io.dozvon.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The whole of `postgresql.conf`, written anew at each start.
///
/// @param more further lines, which come last and so win
record ServerSettings(EmbeddedPostgresSettings settings, int port, List<String> more) {
  void writeTo(Path data) throws IOException {
    Files.writeString(data.resolve("postgresql.conf"), text());
  }

  /// Errors are logged without statement and detail, because those quote rows, and rows hold
  /// personal data.
  private String text() {
    return """
    # Written by Dozvon at each start.
    listen_addresses = '127.0.0.1'
    port = %d
    unix_socket_directories = ''
    max_connections = %d
    password_encryption = scram-sha-256

    fsync = on
    synchronous_commit = on
    full_page_writes = on

    timezone = 'UTC'
    log_timezone = 'UTC'
    log_min_error_statement = panic
    log_error_verbosity = terse
    log_checkpoints = off

    %s
    """
        .formatted(port, settings.maxConnections(), String.join("\n", more));
  }
}
