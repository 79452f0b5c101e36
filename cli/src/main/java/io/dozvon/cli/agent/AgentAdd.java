package io.dozvon.cli.agent;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Has a member of staff answer the line.
@Command(name = "add")
public final class AgentAdd extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "agent.staff")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public AgentAdd(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post("/agents", Map.of("staffId", id));
  }

  @Override
  protected View view() {
    return AgentViews.CARD;
  }
}
