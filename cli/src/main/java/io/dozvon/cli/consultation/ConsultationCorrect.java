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

/// Corrects what came of a closed consultation; the quota follows.
@Command(name = "correct")
public final class ConsultationCorrect extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @Option(names = "--outcome", paramLabel = "OUTCOME", required = true)
  private String outcome;

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason;

  @SuppressWarnings("NullAway.Init")
  public ConsultationCorrect(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post(
        "/consultations/" + AdminApi.encoded(id) + "/outcome",
        Map.of("outcome", outcome, "reason", reason));
  }

  @Override
  protected View view() {
    return Consultations.CARD;
  }
}
