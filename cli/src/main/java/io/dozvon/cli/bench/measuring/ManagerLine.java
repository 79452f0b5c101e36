package io.dozvon.cli.bench.measuring;

import io.dozvon.pbx.plan.ManagerPlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The exchange's manager interface over a plain socket, with as little between as there can be.
public final class ManagerLine implements AutoCloseable {
  private final Socket socket;
  private final OutputStream out;

  /// Logs in.
  ///
  /// @param heard takes each event, on the thread that reads
  public ManagerLine(ManagerPlan manager, Consumer<Map<String, String>> heard) throws IOException {
    socket = new Socket(manager.bind().host().value(), manager.bind().port());
    socket.setTcpNoDelay(true);
    out = socket.getOutputStream();
    Thread.ofPlatform().daemon().name("manager-line").start(() -> read(heard));
    ManagerPlan.User user = manager.users().getFirst();
    send("Login", List.of("Username: " + user.name(), "Secret: " + user.password().reveal()));
  }

  public synchronized void send(String action, List<String> fields) {
    String text = "Action: " + action + "\r\n" + String.join("\r\n", fields) + "\r\n\r\n";
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Consumer<Map<String, String>> heard) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      Map<String, String> message = new HashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        message = take(line, message, heard);
      }
    } catch (IOException _) {
      // Closed by us, or the exchange is gone: then no call will be seen to succeed.
      return;
    }
  }

  private static Map<String, String> take(
      String line, Map<String, String> message, Consumer<Map<String, String>> heard) {
    if (line.isEmpty()) {
      if (message.containsKey("Event")) {
        heard.accept(message);
      }
      return new HashMap<>();
    }
    int colon = line.indexOf(": ");
    if (colon > 0) {
      message.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return message;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
