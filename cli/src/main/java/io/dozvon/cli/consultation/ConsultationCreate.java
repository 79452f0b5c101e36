package io.dozvon.cli.consultation;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Creates a consultation; nobody is called yet.
@Command(name = "create")
public final class ConsultationCreate extends ServiceCommand {
  @Option(names = "--patient", paramLabel = "ID", required = true)
  private String patient;

  @Option(names = "--doctor", paramLabel = "ID", required = true)
  private String doctor;

  @Option(names = "--exchange", paramLabel = "NAME", defaultValue = "")
  private String exchange = "";

  @SuppressWarnings("NullAway.Init")
  public ConsultationCreate(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post(
        "/consultations", Map.of("patientId", patient, "doctorId", doctor, "exchange", exchange));
  }

  @Override
  protected View view() {
    return Consultations.CARD;
  }
}
