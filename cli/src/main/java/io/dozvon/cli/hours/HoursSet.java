package io.dozvon.cli.hours;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says when the line answers on these days of each week.
@Command(name = "set")
public final class HoursSet extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "DAYS", descriptionKey = "hours.days")
  private String days;

  @Parameters(index = "1", paramLabel = "HOURS", descriptionKey = "hours.hours")
  private String hours;

  @Spec private CommandSpec command;

  @SuppressWarnings("NullAway.Init")
  public HoursSet(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    HoursGiven given = HoursGiven.read(hours).orElseThrow(() -> wrong("hours.hours-wrong", hours));
    List<DayOfWeek> named = Days.ofWeek(days);
    if (named.isEmpty()) {
      throw wrong("hours.days-wrong", days);
    }
    return api.post(
        "/line-hours/week", Map.of("days", named.stream().map(day -> day(day, given)).toList()));
  }

  private static Map<String, String> day(DayOfWeek day, HoursGiven given) {
    return Map.of(
        "day", day.name().toLowerCase(Locale.ROOT), "from", given.from(), "until", given.until());
  }

  private ParameterException wrong(String key, String text) {
    return new ParameterException(command.commandLine(), session().words().say(key, text));
  }

  @Override
  protected View view() {
    return LineHours.ALL;
  }
}
