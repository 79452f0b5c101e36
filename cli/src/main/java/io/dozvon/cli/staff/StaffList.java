package io.dozvon.cli.staff;

import io.dozvon.cli.ListCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Table;
import picocli.CommandLine.Command;

/// Lists who works here.
@Command(name = "list")
public final class StaffList extends ListCommand {

  public StaffList(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/staff");
  }

  @Override
  protected Table table() {
    return People.TABLE;
  }
}
