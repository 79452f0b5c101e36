package io.dozvon.cli.pbx;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.pbx.AsteriskConfiguration;
import io.dozvon.pbx.GeneratedFile;
import io.dozvon.pbx.plan.BadPlan;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.PlanFile;
import io.dozvon.pbx.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// Writes an Asterisk's files from a plan. Those that hold secrets can be read by their owner only.
@Command(name = "render")
public final class PbxRender implements Callable<Integer> {
  @Option(names = "--plan", paramLabel = "FILE", required = true)
  private Path plan;

  @Option(names = "--to", paramLabel = "FOLDER")
  private @Nullable Path to;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "table|json",
      defaultValue = "table")
  private Output output = Output.TABLE;

  private final Session session;

  /// How the names of the written files are shown.
  enum Output {
    TABLE,
    JSON
  }

  @SuppressWarnings("NullAway.Init")
  public PbxRender(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try {
      show(written(PlanFile.read(plan, session.environment())));
      return ExitCode.DONE;
    } catch (BadPlan bad) {
      return refuse("render.bad-plan", plan, String.valueOf(bad.getMessage()));
    } catch (NoSuchFileException missing) {
      return refuse("render.no-file", String.valueOf(missing.getMessage()));
    } catch (IOException e) {
      return refuse("render.failed", e.toString());
    }
  }

  private int refuse(String key, Object... values) {
    session.err().println(session.words().say(key, values));
    return ExitCode.REFUSED;
  }

  /// Everything where the plan says, prompts too; or the configuration alone into one folder.
  private List<Path> written(ExchangePlan exchange) throws IOException {
    Path folder = to;
    if (folder == null) {
      RunFolder.write(exchange);
      Path configuration = exchange.directories().configuration();
      return AsteriskConfiguration.files(exchange).stream()
          .map(file -> configuration.resolve(file.name()))
          .toList();
    }
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (GeneratedFile file : AsteriskConfiguration.files(exchange)) {
      files.add(write(folder.resolve(file.name()), file.text()));
    }
    for (GeneratedFile file : AsteriskConfiguration.firstFiles(exchange)) {
      if (!Files.exists(folder.resolve(file.name()))) {
        files.add(write(folder.resolve(file.name()), file.text()));
      }
    }
    return files;
  }

  private static Path write(Path file, String text) throws IOException {
    Path fresh =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            ".new",
            ".conf",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, text);
    return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void show(List<Path> files) {
    switch (output) {
      case TABLE -> files.forEach(session.out()::println);
      case JSON ->
          session
              .out()
              .println(
                  JsonMapper.shared()
                      .writeValueAsString(
                          Map.of("files", files.stream().map(Path::toString).toList())));
    }
    session.out().flush();
  }
}
