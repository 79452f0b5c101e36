package io.dozvon.cli.consultation;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Gives up waiting for the web and rings the phone at once.
@Command(name = "phone-now")
public final class ConsultationPhoneNow extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public ConsultationPhoneNow(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post("/consultations/" + AdminApi.encoded(id) + "/phone-now");
  }

  @Override
  protected View view() {
    return Consultations.CARD;
  }
}
