package io.dozvon.cli.agent;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Has somebody answer the line no longer.
@Command(name = "remove")
public final class AgentRemove extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "agent.id")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public AgentRemove(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post("/agents/" + AdminApi.encoded(id) + "/remove");
  }

  @Override
  protected View view() {
    return (_, reader, out) -> out.println(reader.words().say("agent.removed"));
  }
}
