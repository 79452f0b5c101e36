package io.dozvon.cli.opening;

import io.dozvon.cli.Between;
import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Offers hours of a doctor.
@Command(name = "add")
public final class OpeningAdd extends ServiceCommand {
  @Option(names = "--doctor", paramLabel = "ID", required = true)
  private String doctor;

  @Option(names = "--from", paramLabel = "TIME", required = true)
  private Instant from;

  @Option(names = "--until", paramLabel = "TIME", required = true)
  private Instant until;

  @Option(names = "--slot", paramLabel = "MINUTES", defaultValue = "30", converter = Slot.class)
  private int slot = 30;

  /// In minutes.
  static final class Slot extends Between {
    Slot() {
      super(5, 240);
    }
  }

  @SuppressWarnings("NullAway.Init")
  public OpeningAdd(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post(
        "/openings",
        Map.of(
            "doctorId",
            doctor,
            "from",
            from.toString(),
            "until",
            until.toString(),
            "slotMinutes",
            slot));
  }

  @Override
  protected View view() {
    return Openings.CARD;
  }
}
