package io.dozvon.cli.opening;

import io.dozvon.cli.ListCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Table;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists what a doctor offers.
@Command(name = "list")
public final class OpeningList extends ListCommand {
  @Option(names = "--doctor", paramLabel = "ID", required = true)
  private String doctor;

  @SuppressWarnings("NullAway.Init")
  public OpeningList(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/openings", Map.of("doctorId", doctor));
  }

  @Override
  protected Table table() {
    return Openings.TABLE;
  }
}
