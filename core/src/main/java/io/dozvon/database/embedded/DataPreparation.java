package io.dozvon.database.embedded;

import io.dozvon.database.embedded.Tool.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// Sees to it that a data folder is there and that these programs can read it.
record DataPreparation(DataFolder folder, Tool tool) {
  /// `initdb` makes this one; there is no need for another.
  static final String DATABASE = "postgres";

  private static final Logger log = LoggerFactory.getLogger(DataPreparation.class);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long LARGEST_LOG = 5_000_000;

  void prepare() throws IOException {
    if (folder.hasData()) {
      refuseOtherVersion();
    } else {
      create();
    }
    folder.turnLog(LARGEST_LOG);
  }

  private void refuseOtherVersion() throws IOException {
    String version = tool.run(PATIENCE, "postgres", List.of("--version")).output();
    if (!version.matches(".*\\b" + folder.dataVersion() + "\\..*")) {
      throw new PostgresCannotStart(
          "The data in %s were made by PostgreSQL %s, but Dozvon brings %s."
              .formatted(folder, folder.dataVersion(), version),
          "Dump them with the old version and load them into a new folder (see pg_dump), and name"
              + " that with dozvon.postgres.folder.");
    }
  }

  /// Prepared under another name, so that a folder is complete or not there.
  private void create() throws IOException {
    log.info("embedded PostgreSQL: preparing a new data folder in {}", folder);
    folder.newPassword();
    FileSystemUtils.deleteRecursively(folder.unfinishedData());
    Result made = tool.run(PATIENCE, "initdb", initdb());
    if (!made.succeeded()) {
      throw new PostgresCannotStart(
          "The embedded PostgreSQL could not prepare its data in " + folder + ": " + made.output(),
          "Mend what it says, or name another PostgreSQL with spring.datasource.url.");
    }
    Files.move(folder.unfinishedData(), folder.data());
  }

  /// The built-in locale sorts the same on every machine; the C library's may change with an update
  /// and spoil indexes.
  private List<String> initdb() {
    return List.of(
        "--pgdata=" + folder.unfinishedData(),
        "--username=" + PostgresServer.ROLE,
        "--pwfile=" + folder.passwordFile(),
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums");
  }
}
