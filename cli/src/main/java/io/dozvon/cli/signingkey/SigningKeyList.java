package io.dozvon.cli.signingkey;

import io.dozvon.cli.ListCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Table;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists a doctor’s keys.
@Command(name = "list")
public final class SigningKeyList extends ListCommand {
  @Option(names = "--doctor", paramLabel = "ID", required = true)
  private String doctor;

  @SuppressWarnings("NullAway.Init")
  public SigningKeyList(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/signing-keys", Map.of("doctor", doctor));
  }

  @Override
  protected Table table() {
    return SigningKeys.TABLE;
  }
}
