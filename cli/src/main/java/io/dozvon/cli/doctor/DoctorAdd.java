package io.dozvon.cli.doctor;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Adds a doctor; with a desk phone they are rung there first.
@Command(name = "add")
public final class DoctorAdd extends ServiceCommand {
  @Option(names = "--family-name", paramLabel = "NAME", required = true)
  private String familyName;

  @Option(names = "--given-name", paramLabel = "NAME", required = true)
  private String givenName;

  @Option(names = "--patronymic", paramLabel = "NAME", defaultValue = "")
  private String patronymic = "";

  @Option(names = "--speciality", paramLabel = "TEXT", defaultValue = "")
  private String speciality = "";

  @Option(names = "--desk-phone", paramLabel = "SIP-URI|EXTENSION", defaultValue = "")
  private String deskPhone = "";

  @Option(names = "--speaks", paramLabel = "ru|en", defaultValue = "")
  private String speaks = "";

  @Option(names = "--consults-in", paramLabel = "TAG", split = ",")
  private List<String> consultsIn = List.of();

  @Option(names = "--time-zone", paramLabel = "ZONE", defaultValue = "")
  private String timeZone = "";

  @SuppressWarnings("NullAway.Init")
  public DoctorAdd(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post(
        "/doctors",
        Map.of(
            "familyName", familyName,
            "givenName", givenName,
            "patronymic", patronymic,
            "speciality", speciality,
            "deskPhone", deskPhone,
            "language", speaks,
            "languages", consultsIn.isEmpty() ? "" : consultsIn,
            "timeZone", timeZone));
  }

  @Override
  protected View view() {
    return Doctors.CARD;
  }
}
