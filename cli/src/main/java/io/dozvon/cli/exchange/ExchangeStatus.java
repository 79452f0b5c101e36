package io.dozvon.cli.exchange;

import io.dozvon.cli.ListCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Table;
import picocli.CommandLine.Command;

/// Shows which exchanges are connected and listened to.
@Command(name = "status")
public final class ExchangeStatus extends ListCommand {
  private static final Table TABLE =
      Table.of(
          Column.text("name"),
          Column.text("kind"),
          Column.named("health"),
          Column.named("listening"),
          Column.moment("since"),
          Column.text("version"),
          Column.text("legs"));

  public ExchangeStatus(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/exchanges");
  }

  @Override
  protected Table table() {
    return TABLE;
  }
}
