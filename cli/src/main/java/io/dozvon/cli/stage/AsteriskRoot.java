package io.dozvon.cli.stage;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Finds an Asterisk, or makes one from Debian's packages, by `tools/asterisk-tree`.
public final class AsteriskRoot {
  private static final String ANSWER = "ASTERISK_ROOT=";

  private AsteriskRoot() {}

  /// @param home the folder Dozvon was built in
  /// @param begun told of what has to be stopped should everything be stopped meanwhile
  public static Path provide(Path home, Session session, Consumer<AutoCloseable> begun) {
    String tool = home.resolve("tools/asterisk-tree").toString();
    try {
      Process process =
          new ProcessBuilder(tool).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      begun.accept(process::destroy);
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new CannotGoOn(ExitCode.NOT_STARTED, session.words().say("stage.no-asterisk"));
      }
      return Path.of(said.strip().substring(said.strip().lastIndexOf(ANSWER) + ANSWER.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotGoOn(ExitCode.NOT_STARTED, session.words().say("stage.no-asterisk"));
    }
  }
}
