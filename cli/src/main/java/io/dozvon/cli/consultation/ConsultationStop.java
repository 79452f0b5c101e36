package io.dozvon.cli.consultation;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Ends the endeavour to reach the patient; in a running consultation the doctor leaves.
@Command(name = "stop")
public final class ConsultationStop extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public ConsultationStop(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post("/consultations/" + AdminApi.encoded(id) + "/stop");
  }

  @Override
  protected View view() {
    return Consultations.CARD;
  }
}
