package io.dozvon.cli.callback;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Has somebody called back.
@Command(name = "add")
public final class CallbackAdd extends ServiceCommand {
  @Option(names = "--queue", paramLabel = "QUEUE", required = true)
  private String queue;

  @Option(names = "--phone", paramLabel = "NUMBER", required = true)
  private String phone;

  @Option(names = "--at", paramLabel = "TIME", defaultValue = "")
  private String at = "";

  @Option(names = "--time-zone", paramLabel = "ZONE", defaultValue = "")
  private String timeZone = "";

  @Option(names = "--note", paramLabel = "TEXT", defaultValue = "")
  private String note = "";

  @SuppressWarnings("NullAway.Init")
  public CallbackAdd(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    Map<String, Object> wish = new LinkedHashMap<>();
    wish.put("queue", queue);
    wish.put("phone", phone);
    put(wish, "at", at);
    put(wish, "timeZone", timeZone);
    put(wish, "note", note);
    return api.post("/callbacks", wish);
  }

  private static void put(Map<String, Object> wish, String field, String value) {
    if (!value.isEmpty()) {
      wish.put(field, value);
    }
  }

  @Override
  protected View view() {
    return CallbackCards.CARD;
  }
}
