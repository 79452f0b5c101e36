package io.dozvon.cli.attempts;

import io.dozvon.cli.Between;
import io.dozvon.cli.ListCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Table;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists attempts, newest first.
@Command(name = "list")
public final class AttemptsList extends ListCommand {
  @Option(names = "--consultation", paramLabel = "ID", defaultValue = "")
  private String consultation = "";

  @Option(names = "--since", paramLabel = "WHEN", converter = SinceConverter.class)
  private @Nullable Since since;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "50", converter = Limit.class)
  private int limit = 50;

  /// As many as the service gives at once.
  static final class Limit extends Between {
    Limit() {
      super(1, 1000);
    }
  }

  public AttemptsList(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    Map<String, String> query = new TreeMap<>(Map.of("limit", Integer.toString(limit)));
    if (!consultation.isEmpty()) {
      query.put("consultationId", consultation);
    }
    if (since != null) {
      query.put("since", since.from(session().clock()).toString());
    }
    return api.get("/attempts", query);
  }

  @Override
  protected OptionalInt limit() {
    return OptionalInt.of(limit);
  }

  @Override
  protected Table table() {
    return Attempts.TABLE;
  }
}
