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

/// Says where an agent is rung.
@Command(name = "phone")
public final class AgentPhone extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "agent.id")
  private String id;

  @Option(names = "--desk-phone", paramLabel = "EXTENSION|none", defaultValue = "")
  private String deskPhone = "";

  @Option(names = "--handset", paramLabel = "browser|desk-phone", defaultValue = "")
  private String handset = "";

  @SuppressWarnings("NullAway.Init")
  public AgentPhone(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post(
        "/agents/" + AdminApi.encoded(id) + "/phone",
        Map.of("deskPhone", deskPhone, "handset", handset));
  }

  @Override
  protected View view() {
    return AgentViews.CARD;
  }
}
