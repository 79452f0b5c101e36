package io.dozvon.cli.opening;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Offers hours no longer.
@Command(name = "close")
public final class OpeningClose extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public OpeningClose(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post("/openings/" + AdminApi.encoded(id) + "/close");
  }

  @Override
  protected View view() {
    return Openings.CARD;
  }
}
