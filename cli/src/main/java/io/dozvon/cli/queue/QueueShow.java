package io.dozvon.cli.queue;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows one queue.
@Command(name = "show")
public final class QueueShow extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "QUEUE", descriptionKey = "queue.name")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public QueueShow(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/queues/" + AdminApi.encoded(id));
  }

  @Override
  protected View view() {
    return Queues.CARD;
  }
}
