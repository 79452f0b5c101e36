package io.dozvon.cli.hours;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Has a day, or several, be like any other of their day of the week again.
@Command(name = "remove")
public final class HolidayRemove extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "DATE[..DATE]", descriptionKey = "hours.dates")
  private String dates;

  @Spec private CommandSpec command;

  @SuppressWarnings("NullAway.Init")
  public HolidayRemove(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    List<LocalDate> days = Days.dates(dates);
    if (days.isEmpty()) {
      throw wrong("hours.dates-wrong", dates);
    }
    return api.post(
        "/line-hours/days/remove", Map.of("days", days.stream().map(LocalDate::toString).toList()));
  }

  private ParameterException wrong(String key, String text) {
    return new ParameterException(command.commandLine(), session().words().say(key, text));
  }

  @Override
  protected View view() {
    return LineHours.ALL;
  }
}
