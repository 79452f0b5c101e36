package io.dozvon.cli.programme;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Asks what is usual again.
@Command(name = "reset")
public final class ChecklistReset extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public ChecklistReset(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post(ChecklistView.path(id) + "/reset");
  }

  @Override
  protected View view() {
    return ChecklistView.VIEW;
  }
}
