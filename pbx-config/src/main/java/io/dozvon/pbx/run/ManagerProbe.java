package io.dozvon.pbx.run;

import io.dozvon.pbx.plan.Endpoint;
import io.dozvon.pbx.plan.ManagerPlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Logs in at the manager interface until the exchange says it is fully booted.
final class ManagerProbe {
  private static final int PAUSE_MILLIS = 50;
  private static final int READ_MILLIS = 2000;

  private ManagerProbe() {}

  static void awaitBooted(ManagerPlan manager, Process process, Duration atMost)
      throws IOException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!isBooted(manager)) {
      if (!process.isAlive()) {
        throw new IOException("Asterisk ended with code " + process.exitValue());
      }
      if (System.nanoTime() > deadline) {
        throw new IOException("Asterisk did not answer at " + manager.bind() + " in " + atMost);
      }
      pause();
    }
  }

  private static boolean isBooted(ManagerPlan manager) {
    Endpoint bind = manager.bind();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(bind.host().value(), bind.port()), READ_MILLIS);
      socket.setSoTimeout(READ_MILLIS);
      socket.getOutputStream().write(login(manager.users().getFirst()));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      return saysBooted(answer);
    } catch (IOException e) {
      return false;
    }
  }

  private static byte[] login(ManagerPlan.User user) {
    return "Action: Login\r\nUsername: %s\r\nSecret: %s\r\n\r\n"
        .formatted(user.name(), user.password().reveal())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static boolean saysBooted(BufferedReader answer) throws IOException {
    for (String line = answer.readLine(); line != null; line = answer.readLine()) {
      if (line.equals("Event: FullyBooted")) {
        return true;
      }
    }
    return false;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Asterisk was starting", e);
    }
  }
}
