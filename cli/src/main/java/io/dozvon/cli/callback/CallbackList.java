package io.dozvon.cli.callback;

import io.dozvon.cli.ListCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists whom the line calls back.
@Command(name = "list")
public final class CallbackList extends ListCommand {
  @Option(names = "--queue", paramLabel = "QUEUE", defaultValue = "")
  private String queue = "";

  @Option(names = "--over")
  private boolean over;

  @SuppressWarnings("NullAway.Init")
  public CallbackList(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    Map<String, String> query = new LinkedHashMap<>();
    if (!queue.isEmpty()) {
      query.put("queue", queue);
    }
    if (over) {
      query.put("over", "true");
    }
    return api.get("/callbacks", query);
  }

  @Override
  protected Table table() {
    return CallbackCards.TABLE;
  }
}
