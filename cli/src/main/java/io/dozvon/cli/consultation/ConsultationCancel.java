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

/// Calls a consultation off before it has begun: for the patient, or because we cannot hold it.
@Command(name = "cancel")
public final class ConsultationCancel extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @Option(names = "--by-us")
  private boolean byUs;

  @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "")
  private String reason = "";

  @SuppressWarnings("NullAway.Init")
  public ConsultationCancel(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    String path = "/consultations/" + AdminApi.encoded(id);
    return byUs
        ? api.post(path + "/cancel-by-us", Map.of("reason", reason))
        : api.post(path + "/cancel");
  }

  @Override
  protected View view() {
    return Consultations.CARD;
  }
}
