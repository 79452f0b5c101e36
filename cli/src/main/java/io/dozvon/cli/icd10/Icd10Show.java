package io.dozvon.cli.icd10;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;

/// Shows which list the service has.
@Command(name = "show")
public final class Icd10Show extends ServiceCommand {
  public Icd10Show(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/icd10");
  }

  @Override
  protected View view() {
    View whole = Card.of(Column.named("wholeList"));
    View release =
        Card.of(
            Column.text("version"),
            Column.text("codes"),
            Column.moment("importedAt"),
            Column.text("importedBy"),
            Column.text("fileHash"));
    return (answer, reader, out) -> {
      whole.show(answer, reader, out);
      if (answer.path("wholeList").asBoolean()) {
        release.show(answer.path("release"), reader, out);
      }
    };
  }
}
