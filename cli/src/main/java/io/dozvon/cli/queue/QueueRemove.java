package io.dozvon.cli.queue;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Removes a queue in which nobody waits.
@Command(name = "remove")
public final class QueueRemove extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "QUEUE", descriptionKey = "queue.name")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public QueueRemove(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post("/queues/" + AdminApi.encoded(id) + "/remove");
  }

  @Override
  protected View view() {
    return Queues.CARD;
  }
}
