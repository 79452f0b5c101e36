package io.dozvon.cli.queue;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Makes a new queue.
@Command(name = "add")
public final class QueueAdd extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "QUEUE", descriptionKey = "queue.name")
  private String id;

  @Mixin private final QueueOptions options = new QueueOptions();

  @SuppressWarnings("NullAway.Init")
  public QueueAdd(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    Map<String, Object> said = options.said();
    said.put("id", id);
    return api.post("/queues", said);
  }

  @Override
  protected View view() {
    return Queues.CARD;
  }
}
