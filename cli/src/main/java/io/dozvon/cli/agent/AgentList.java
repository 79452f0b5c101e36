package io.dozvon.cli.agent;

import io.dozvon.cli.ListCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Table;
import picocli.CommandLine.Command;

/// Lists who answers the line, and what each of them does.
@Command(name = "list")
public final class AgentList extends ListCommand {

  public AgentList(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/agents");
  }

  @Override
  protected Table table() {
    return AgentViews.TABLE;
  }
}
