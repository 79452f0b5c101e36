package io.dozvon.cli.recording;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Fetches the sound, for a reason that is written down first.
@Command(name = "fetch")
public final class RecordingFetch extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason;

  @Option(names = "--to", paramLabel = "FILE", required = true, converter = NewFile.class)
  private Path file;

  @Mixin private final Kind kind = new Kind();

  @SuppressWarnings("NullAway.Init")
  public RecordingFetch(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    Reply begun = api.post(kind.path(id) + "/listenings", Map.of("reason", reason));
    return begun instanceof Reply.Granted(var listening)
        ? api.download(listening.path("sound").asString(""), file)
        : begun;
  }

  @Override
  protected View view() {
    return RecordingCards.FILE;
  }
}
