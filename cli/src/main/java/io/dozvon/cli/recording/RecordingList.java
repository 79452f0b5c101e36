package io.dozvon.cli.recording;

import io.dozvon.cli.ListCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Table;
import picocli.CommandLine.Command;

/// Lists recordings, the newest first.
@Command(name = "list")
public final class RecordingList extends ListCommand {
  public RecordingList(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/recordings");
  }

  @Override
  protected Table table() {
    return RecordingCards.TABLE;
  }
}
