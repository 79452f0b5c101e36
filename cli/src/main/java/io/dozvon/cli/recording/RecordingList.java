package io.dozvon.cli.recording;

import io.dozvon.cli.ListCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists recordings, the newest first.
@Command(name = "list")
public final class RecordingList extends ListCommand {
  @Mixin private final Kind kind = new Kind();

  @Option(names = "--call", paramLabel = "ID")
  private @Nullable String call;

  public RecordingList(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return call == null
        ? api.get(kind.path())
        : api.get("/line-recordings?call=" + AdminApi.encoded(call));
  }

  @Override
  protected Table table() {
    return RecordingCards.TABLE;
  }
}
