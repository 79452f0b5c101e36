package io.dozvon.cli.patient;

import io.dozvon.cli.ListCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Table;
import picocli.CommandLine.Command;

/// Lists patients.
@Command(name = "list")
public final class PatientList extends ListCommand {

  public PatientList(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/patients");
  }

  @Override
  protected Table table() {
    return Patients.TABLE;
  }
}
