package io.dozvon.cli.agent;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Signs an agent off who has no caller.
@Command(name = "sign-off")
public final class AgentSignOff extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "agent.id")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public AgentSignOff(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post("/agents/" + AdminApi.encoded(id) + "/sign-off");
  }

  @Override
  protected View view() {
    return AgentViews.CARD;
  }
}
