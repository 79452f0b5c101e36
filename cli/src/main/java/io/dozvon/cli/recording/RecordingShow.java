package io.dozvon.cli.recording;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Shows one recording with who agreed and who listened.
@Command(name = "show")
public final class RecordingShow extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @Mixin private final Kind kind = new Kind();

  @SuppressWarnings("NullAway.Init")
  public RecordingShow(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get(kind.path(id));
  }

  @Override
  protected View view() {
    return RecordingCards.CARD;
  }
}
