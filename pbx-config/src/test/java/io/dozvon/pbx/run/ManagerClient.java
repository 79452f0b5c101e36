package io.dozvon.pbx.run;

import io.dozvon.pbx.plan.ManagerPlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/// Speaks the manager interface plainly, so that the dialplan is tested apart from any library.
public final class ManagerClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Socket socket;
  private final OutputStream out;
  private final List<Map<String, String>> messages = new CopyOnWriteArrayList<>();

  public ManagerClient(ManagerPlan manager) throws IOException {
    socket = new Socket(manager.bind().host().value(), manager.bind().port());
    out = socket.getOutputStream();
    Thread.ofVirtual().start(this::read);
    ManagerPlan.User user = manager.users().getFirst();
    send("Login", "Username: " + user.name(), "Secret: " + user.password().reveal());
    await(message -> "FullyBooted".equals(message.get("Event")));
  }

  public void send(String action, String... fields) throws IOException {
    String text = "Action: " + action + "\r\n" + String.join("\r\n", fields) + "\r\n\r\n";
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /// Rings a phone as the adapter does.
  void originate(String leg, String channel, String context, Duration ring, String... variables)
      throws IOException {
    List<String> fields =
        new ArrayList<>(
            List.of(
                "Channel: " + channel,
                "Context: " + context,
                "Exten: s",
                "Priority: 1",
                "Timeout: " + ring.toMillis(),
                "CallerID: <+74950000000>",
                "Account: " + leg,
                "ChannelId: " + leg,
                "Async: true"));
    for (String variable : variables) {
      fields.add("Variable: " + variable);
    }
    send("Originate", fields.toArray(String[]::new));
  }

  Map<String, String> await(Predicate<Map<String, String>> wanted) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> messages.stream().anyMatch(wanted));
    return messages.stream().filter(wanted).findFirst().orElseThrow();
  }

  Map<String, String> awaitUserEvent(String name, String leg) {
    return await(userEvent(name, leg));
  }

  /// Waits until the leg waits alone.
  Map<String, String> awaitWaiting(String leg) {
    return await(
        event("BridgeEnter", leg).and(message -> "base".equals(message.get("BridgeType"))));
  }

  /// Waits until the leg is joined with another.
  Map<String, String> awaitTalking(String leg) {
    return await(
        event("BridgeEnter", leg).and(message -> "basic".equals(message.get("BridgeType"))));
  }

  Map<String, String> awaitEvent(String name, String leg) {
    return await(event(name, leg));
  }

  List<Map<String, String>> eventsOf(String leg) {
    return messages.stream()
        .filter(message -> message.containsKey("Event"))
        .filter(message -> message.containsValue(leg))
        .toList();
  }

  /// Everything heard that is wanted, in order.
  List<Map<String, String>> heard(Predicate<Map<String, String>> wanted) {
    return messages.stream().filter(wanted).toList();
  }

  public boolean hasHeard(Predicate<Map<String, String>> wanted) {
    return messages.stream().anyMatch(wanted);
  }

  /// Forgets what has been heard, to wait for the next of a kind.
  void forget() {
    messages.clear();
  }

  static Predicate<Map<String, String>> userEvent(String name, String leg) {
    return message -> name.equals(message.get("UserEvent")) && leg.equals(message.get("Leg"));
  }

  static Predicate<Map<String, String>> event(String name, String leg) {
    return message ->
        name.equals(message.get("Event"))
            && (leg.equals(message.get("AccountCode"))
                || leg.equals(message.get("DestAccountCode")));
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      Map<String, String> message = new HashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        message = take(line, message);
      }
    } catch (IOException e) {
      messages.add(Map.of("Closed", String.valueOf(e.getMessage())));
    }
  }

  private Map<String, String> take(String line, Map<String, String> message) {
    if (line.isEmpty()) {
      messages.add(message);
      return new HashMap<>();
    }
    int colon = line.indexOf(": ");
    if (colon > 0) {
      message.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return message;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
