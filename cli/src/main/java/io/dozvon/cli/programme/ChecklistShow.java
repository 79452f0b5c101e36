package io.dozvon.cli.programme;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows what callers are asked.
@Command(name = "show")
public final class ChecklistShow extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public ChecklistShow(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get(ChecklistView.path(id));
  }

  @Override
  protected View view() {
    return ChecklistView.VIEW;
  }
}
