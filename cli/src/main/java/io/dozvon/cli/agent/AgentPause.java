package io.dozvon.cli.agent;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Has an agent get no callers.
@Command(name = "pause")
public final class AgentPause extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "agent.id")
  private String id;

  @Option(
      names = "--reason",
      paramLabel = "break|lunch|training|meeting|task|by-supervisor",
      defaultValue = "")
  private String reason = "";

  @SuppressWarnings("NullAway.Init")
  public AgentPause(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post("/agents/" + AdminApi.encoded(id) + "/pause", Map.of("reason", reason));
  }

  @Override
  protected View view() {
    return AgentViews.CARD;
  }
}
