package io.dozvon.cli.attempts;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows one attempt.
@Command(name = "show")
public final class AttemptsShow extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public AttemptsShow(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/attempts/" + AdminApi.encoded(id));
  }

  @Override
  protected View view() {
    return Attempts.DETAILS;
  }
}
