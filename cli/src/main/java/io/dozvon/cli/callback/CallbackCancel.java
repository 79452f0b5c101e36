package io.dozvon.cli.callback;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Calls nobody back.
@Command(name = "cancel")
public final class CallbackCancel extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @Option(
      names = "--reason",
      paramLabel = "settled|not-wanted|wrong-number|duplicate",
      defaultValue = "settled")
  private String reason = "settled";

  @SuppressWarnings("NullAway.Init")
  public CallbackCancel(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post("/callbacks/" + AdminApi.encoded(id) + "/cancel", Map.of("reason", reason));
  }

  @Override
  protected View view() {
    return CallbackCards.CARD;
  }
}
