package io.dozvon.cli.doctor;

import io.dozvon.cli.ListCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Table;
import picocli.CommandLine.Command;

/// Lists doctors.
@Command(name = "list")
public final class DoctorList extends ListCommand {

  public DoctorList(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/doctors");
  }

  @Override
  protected Table table() {
    return Doctors.TABLE;
  }
}
