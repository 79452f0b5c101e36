package io.dozvon.cli.queue;

import io.dozvon.cli.ListCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Table;
import picocli.CommandLine.Command;

/// Lists the queues of the line.
@Command(name = "list")
public final class QueueList extends ListCommand {

  public QueueList(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/queues");
  }

  @Override
  protected Table table() {
    return Queues.TABLE;
  }
}
