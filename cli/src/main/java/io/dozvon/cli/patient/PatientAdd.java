package io.dozvon.cli.patient;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.time.LocalDate;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Registers a patient.
@Command(name = "add")
public final class PatientAdd extends ServiceCommand {
  @Option(names = "--family-name", paramLabel = "NAME", required = true)
  private String familyName;

  @Option(names = "--given-name", paramLabel = "NAME", required = true)
  private String givenName;

  @Option(names = "--patronymic", paramLabel = "NAME", defaultValue = "")
  private String patronymic = "";

  @Option(names = "--birth-date", paramLabel = "YYYY-MM-DD", required = true)
  private LocalDate birthDate;

  @Option(names = "--phone", paramLabel = "NUMBER", required = true)
  private String phone;

  @Option(names = "--time-zone", paramLabel = "ZONE", defaultValue = "")
  private String timeZone = "";

  @Option(names = "--speaks", paramLabel = "ru|en", defaultValue = "")
  private String speaks = "";

  @Option(names = "--consents", paramLabel = "on-paper", defaultValue = "")
  private String consents = "";

  @SuppressWarnings("NullAway.Init")
  public PatientAdd(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post(
        "/patients",
        Map.of(
            "familyName", familyName,
            "givenName", givenName,
            "patronymic", patronymic,
            "birthDate", birthDate.toString(),
            "phone", phone,
            "timeZone", timeZone,
            "language", speaks,
            "consents", consents));
  }

  @Override
  protected View view() {
    return Patients.CARD;
  }
}
