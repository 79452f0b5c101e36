package io.dozvon.cli.consultation;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Closes a consultation as not rendered by the patient's fault (R15).
@Command(name = "missed")
public final class ConsultationMissed extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "")
  private String reason = "";

  @SuppressWarnings("NullAway.Init")
  public ConsultationMissed(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post(
        "/consultations/" + AdminApi.encoded(id) + "/patients-fault", Map.of("reason", reason));
  }

  @Override
  protected View view() {
    return Consultations.CARD;
  }
}
