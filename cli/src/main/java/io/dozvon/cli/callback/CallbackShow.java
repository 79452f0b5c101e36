package io.dozvon.cli.callback;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows one callback.
@Command(name = "show")
public final class CallbackShow extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public CallbackShow(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/callbacks/" + AdminApi.encoded(id));
  }

  @Override
  protected View view() {
    return CallbackCards.CARD;
  }
}
