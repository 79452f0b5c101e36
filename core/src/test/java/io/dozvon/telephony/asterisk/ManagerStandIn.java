package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.telephony.TelephonySettings.TrunkSettings;
import io.dozvon.telephony.TrunkName;
import io.dozvon.telephony.dialplan.Dialplan;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Speaks as much of Asterisk's manager interface as a session of ours asks for, has one leg that
/// waits, and tells as many events as it is asked to: faster than a real one would.
final class ManagerStandIn implements AutoCloseable {
  private static final String END = "\r\n\r\n";

  private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final LegId waiting;
  private volatile OutputStream out = OutputStream.nullOutputStream();

  ManagerStandIn(LegId waiting) throws IOException {
    this.waiting = waiting;
    Thread.ofVirtual().start(this::serve);
  }

  /// How to reach it.
  ExchangeSettings settings() {
    return new ExchangeSettings(
        new ExchangeName("stand-in"),
        AsteriskDriver.KIND,
        "127.0.0.1",
        server.getLocalPort(),
        "dozvon",
        new Secret("secret"),
        URI.create("ws://127.0.0.1:8088/ws"),
        "dozvon.invalid",
        List.of(new TrunkSettings(new TrunkName("carrier"), new PhoneNumber("+74951234567"))),
        Duration.ofSeconds(10),
        null,
        null);
  }

  /// Tells of people who wait to be joined.
  void tellOfWaiting(int howMany) throws IOException {
    StringBuilder events = new StringBuilder();
    for (int i = 0; i < howMany; i++) {
      events
          .append("Event: BridgeEnter\r\nPrivilege: call,all\r\nBridgeType: base\r\nAccountCode: ")
          .append(LegId.random())
          .append(END);
    }
    write(events.toString());
  }

  private void serve() {
    try (Socket socket = server.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      out = socket.getOutputStream();
      write("Asterisk Call Manager/9.0.0\r\n");
      Map<String, String> action = new HashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        action = take(line, action);
      }
    } catch (IOException e) {
      // the test is over
      out = OutputStream.nullOutputStream();
    }
  }

  private Map<String, String> take(String line, Map<String, String> action) throws IOException {
    if (line.isEmpty()) {
      write(answerTo(action));
      return new HashMap<>();
    }
    int colon = line.indexOf(": ");
    action.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
    return action;
  }

  private String answerTo(Map<String, String> action) {
    String id = "\r\nActionID: " + action.get("actionid");
    return switch (action.getOrDefault("action", "")) {
      case "Challenge" -> "Response: Success" + id + "\r\nChallenge: 1234" + END;
      case "CoreSettings" -> "Response: Success" + id + "\r\nAsteriskVersion: 22.0.0" + END;
      case "CoreShowChannels" ->
          "Response: Success"
              + id
              + "\r\nEventList: start\r\nMessage: Channels will follow"
              + END
              + "Event: CoreShowChannel"
              + id
              + "\r\nChannelState: 6\r\nContext: "
              + Dialplan.WAIT
              + "\r\nAccountCode: "
              + waiting
              + "\r\nUniqueid: "
              + waiting
              + END
              + "Event: CoreShowChannelsComplete"
              + id
              + "\r\nEventList: Complete\r\nListItems: 1"
              + END;
      case "DBGetTree", "QueueStatus" ->
          "Response: Error" + id + "\r\nMessage: Permission denied" + END;
      default -> "Response: Success" + id + "\r\nMessage: As you wish" + END;
    };
  }

  private synchronized void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
