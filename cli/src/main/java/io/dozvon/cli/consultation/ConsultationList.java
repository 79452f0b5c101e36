package io.dozvon.cli.consultation;

import io.dozvon.cli.ListCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Table;
import picocli.CommandLine.Command;

/// Lists consultations, newest first.
@Command(name = "list")
public final class ConsultationList extends ListCommand {

  public ConsultationList(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/consultations");
  }

  @Override
  protected Table table() {
    return Consultations.TABLE;
  }
}
