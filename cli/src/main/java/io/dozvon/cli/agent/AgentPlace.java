package io.dozvon.cli.agent;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says whose callers an agent gets.
@Command(name = "place")
public final class AgentPlace extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "agent.id")
  private String id;

  @Parameters(index = "1..*", paramLabel = "QUEUE[:PENALTY]", descriptionKey = "agent.places")
  private List<String> places = List.of();

  @Spec private CommandSpec command;

  @SuppressWarnings("NullAway.Init")
  public AgentPlace(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post(
        "/agents/" + AdminApi.encoded(id) + "/places",
        Map.of("places", places.stream().map(this::place).toList()));
  }

  private Map<String, Object> place(String text) {
    int colon = text.indexOf(':');
    String penalty = colon < 0 ? "0" : text.substring(colon + 1);
    if (!penalty.matches("[0-9]")) {
      throw new ParameterException(
          command.commandLine(), session().words().say("agent.place-wrong", text));
    }
    return Map.of(
        "queue", colon < 0 ? text : text.substring(0, colon), "penalty", Integer.parseInt(penalty));
  }

  @Override
  protected View view() {
    return AgentViews.CARD;
  }
}
