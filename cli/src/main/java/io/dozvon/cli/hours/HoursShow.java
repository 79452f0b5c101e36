package io.dozvon.cli.hours;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;

/// Shows when the line answers.
@Command(name = "show")
public final class HoursShow extends ServiceCommand {

  public HoursShow(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/line-hours");
  }

  @Override
  protected View view() {
    return LineHours.ALL;
  }
}
