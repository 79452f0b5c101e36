package io.dozvon.cli.signingkey;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Ends a key in good standing; the doctor’s next signature makes another one.
@Command(name = "rotate")
public final class SigningKeyRotate extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "KEY", descriptionKey = "id")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public SigningKeyRotate(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post("/signing-keys/" + AdminApi.encoded(id) + "/rotate");
  }

  @Override
  protected View view() {
    return SigningKeys.CARD;
  }
}
