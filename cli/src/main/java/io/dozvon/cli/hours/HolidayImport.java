package io.dozvon.cli.hours;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Hands a list of days that differ over to the service.
@Command(name = "import")
public final class HolidayImport extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "hours.file")
  private Path file;

  @Spec private CommandSpec command;

  @SuppressWarnings("NullAway.Init")
  public HolidayImport(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    if (!Files.isReadable(file)) {
      throw new ParameterException(
          command.commandLine(), session().words().say("file.unreadable", file));
    }
    return api.post("/line-hours/days/imports", Map.of(), file, "text/plain;charset=UTF-8");
  }

  @Override
  protected View view() {
    return LineHours.ALL;
  }
}
