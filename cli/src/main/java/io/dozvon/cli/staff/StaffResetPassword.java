package io.dozvon.cli.staff;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes a password away and shows a link to choose another one.
@Command(name = "reset-password")
public final class StaffResetPassword extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public StaffResetPassword(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post("/staff/" + AdminApi.encoded(id) + "/reset-password");
  }

  @Override
  protected View view() {
    return People.INVITATION;
  }
}
