package io.dozvon.web.crash;

import io.dozvon.pbx.plan.ManagerPlan;
import io.dozvon.pbx.run.LocalPlan;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.dialplan.DemoCaller;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Looks at Asterisk past the service, on a connection of its own for each look; and plays those
/// who call the line through the demonstration's carrier.
final class Operator {
  private final ManagerPlan manager;

  Operator(ManagerPlan manager) {
    this.manager = manager;
  }

  /// A leg's channel.
  ///
  /// @param bridge where it is, with others or alone; empty if in none
  record Channel(UUID leg, String id, String bridge, String app) {}

  List<Channel> channels() {
    return ask("CoreShowChannels", message -> "Complete".equals(message.get("EventList"))).stream()
        .filter(message -> "CoreShowChannel".equals(message.get("Event")))
        .filter(message -> message.getOrDefault("AccountCode", "").length() == 36)
        .map(message ->
            new Channel(
                UUID.fromString(message.get("AccountCode")),
                message.getOrDefault("Uniqueid", ""),
                message.getOrDefault("BridgeId", ""),
                message.getOrDefault("Application", "") + message.getOrDefault("Context", "")))
        .toList();
  }

  Optional<Channel> channel(UUID leg) {
    return channels().stream().filter(channel -> channel.leg().equals(leg)).findFirst();
  }

  /// Whether these two hear each other.
  boolean areJoined(UUID one, UUID other) {
    List<String> bridges =
        channels().stream()
            .filter(channel -> channel.leg().equals(one) || channel.leg().equals(other))
            .map(Channel::bridge)
            .toList();
    return bridges.size() == 2
        && !bridges.getFirst().isEmpty()
        && bridges.getFirst().equals(bridges.getLast());
  }

  /// A variable of a leg's channel; the channel of a leg that was ordered is called like the leg.
  String variable(UUID leg, String name) {
    return ask(
            "Getvar",
            message -> message.containsKey("Response"),
            "Channel: " + leg,
            "Variable: " + name)
        .getLast()
        .getOrDefault("Value", "");
  }

  /// What the exchange does with somebody who called the line.
  enum Caller {
    GONE,
    WAITING,
    TALKING
  }

  Caller caller(UUID call) {
    return ask("CoreShowChannels", message -> "Complete".equals(message.get("EventList"))).stream()
        .filter(message -> new LineCallId(call).accountCode().equals(message.get("AccountCode")))
        .findAny()
        .map(message ->
            message.getOrDefault("BridgeId", "").isEmpty() ? Caller.WAITING : Caller.TALKING)
        .orElse(Caller.GONE);
  }

  /// Somebody calls the line from this number, presses nothing, and stays until hung up.
  void isCalledFrom(String number) {
    order(
        "Originate",
        "Channel: " + DemoCaller.channel(LocalPlan.DID),
        "ChannelId: " + phone(number),
        "Context: " + DemoCaller.CONTEXT,
        "Exten: " + DemoCaller.PRESSES_NOTHING.label(),
        "Priority: 1",
        "CallerID: <" + number + ">",
        "Async: true");
  }

  /// Whoever has this leg, which was ordered, hangs up.
  void ends(UUID leg) {
    order("Hangup", "Channel: " + leg);
  }

  /// They hang up.
  void hangsUp(String number) {
    order("Hangup", "Channel: " + phone(number));
  }

  private static String phone(String number) {
    return "phone-" + number;
  }

  private void order(String action, String... fields) {
    Map<String, String> answer =
        ask(action, message -> message.containsKey("Response"), fields).getLast();
    if (!"Success".equals(answer.get("Response"))) {
      throw new AssertionError(action + ": " + answer);
    }
  }

  private List<Map<String, String>> ask(
      String action, Predicate<Map<String, String>> last, String... fields) {
    try (Socket socket = new Socket(manager.bind().host().value(), manager.bind().port())) {
      socket.setSoTimeout(10_000);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      in.readLine();
      ManagerPlan.User user = manager.users().getFirst();
      send(
          socket,
          "Login",
          "Username: " + user.name(),
          "Secret: " + user.password().reveal(),
          "Events: off");
      read(in, message -> message.containsKey("Response"));
      send(socket, action, fields);
      return read(in, last);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(Socket socket, String action, String... fields) throws IOException {
    String text = "Action: " + action + "\r\n" + String.join("\r\n", fields) + "\r\n\r\n";
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Map<String, String>> read(
      BufferedReader in, Predicate<Map<String, String>> last) throws IOException {
    List<Map<String, String>> messages = new ArrayList<>();
    do {
      messages.add(read(in));
    } while (!last.test(messages.getLast()));
    return messages;
  }

  private static Map<String, String> read(BufferedReader in) throws IOException {
    Map<String, String> message = new HashMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        message.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    if (message.isEmpty()) {
      throw new IOException("the manager interface has nothing more to say");
    }
    return message;
  }
}
