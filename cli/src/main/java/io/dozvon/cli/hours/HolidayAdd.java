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
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Has the line's hours differ on a day, or on several.
@Command(name = "add")
public final class HolidayAdd extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "DATE[..DATE]", descriptionKey = "hours.dates")
  private String dates;

  @Parameters(
      index = "1",
      paramLabel = "HOURS",
      descriptionKey = "hours.hours",
      defaultValue = "closed")
  private String hours = "closed";

  @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "hours.note", defaultValue = "")
  private String note = "";

  @Spec private CommandSpec command;

  @SuppressWarnings("NullAway.Init")
  public HolidayAdd(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    HoursGiven given = HoursGiven.read(hours).orElseThrow(() -> wrong("hours.hours-wrong", hours));
    List<LocalDate> days = Days.dates(dates);
    if (days.isEmpty()) {
      throw wrong("hours.dates-wrong", dates);
    }
    return api.post(
        "/line-hours/days", Map.of("days", days.stream().map(day -> day(day, given)).toList()));
  }

  private Map<String, String> day(LocalDate day, HoursGiven given) {
    return Map.of(
        "day", day.toString(), "from", given.from(), "until", given.until(), "note", note);
  }

  private ParameterException wrong(String key, String text) {
    return new ParameterException(command.commandLine(), session().words().say(key, text));
  }

  @Override
  protected View view() {
    return LineHours.ALL;
  }
}
