package io.dozvon.cli.queue;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Changes what is said of a queue.
@Command(name = "change")
public final class QueueChange extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "QUEUE", descriptionKey = "queue.name")
  private String id;

  @Mixin private final QueueOptions options = new QueueOptions();

  @SuppressWarnings("NullAway.Init")
  public QueueChange(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post("/queues/" + AdminApi.encoded(id), options.said());
  }

  @Override
  protected View view() {
    return Queues.CARD;
  }
}
