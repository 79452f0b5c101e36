package io.dozvon.cli.signingkey;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Prints a public key in a form that every tool reads (PEM).
@Command(name = "export")
public final class SigningKeyExport extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "KEY", descriptionKey = "id")
  private String id;

  @SuppressWarnings("NullAway.Init")
  public SigningKeyExport(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/signing-keys/" + AdminApi.encoded(id));
  }

  @Override
  protected View view() {
    return (answer, _, out) -> out.print(Pem.write(answer.path("publicKey").asString("")));
  }
}
