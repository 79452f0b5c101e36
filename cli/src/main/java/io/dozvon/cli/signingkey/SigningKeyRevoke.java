package io.dozvon.cli.signingkey;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Ends a key that somebody else may have.
@Command(name = "revoke")
public final class SigningKeyRevoke extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "KEY", descriptionKey = "id")
  private String id;

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason;

  @SuppressWarnings("NullAway.Init")
  public SigningKeyRevoke(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post("/signing-keys/" + AdminApi.encoded(id) + "/revoke", Map.of("reason", reason));
  }

  @Override
  protected View view() {
    return SigningKeys.CARD;
  }
}
