package io.dozvon.cli.staff;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Bars somebody from signing in, and signs them out.
@Command(name = "disable")
public final class StaffDisable extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public StaffDisable(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post("/staff/" + AdminApi.encoded(id) + "/disable");
  }

  @Override
  protected View view() {
    return People.CARD;
  }
}
