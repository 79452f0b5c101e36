package io.dozvon.pbx.run;

import io.dozvon.telephony.dialplan.Dialplan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Answers the exchange's FastAGI question whose a token is.
final class FakeAdmission implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Map<String, String> legs = new ConcurrentHashMap<>();

  FakeAdmission() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  void admits(String token, String leg) {
    legs.put(token, leg);
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException e) {
        // The exchange hung up, or the test is over: looks again whether it is.
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    String token = "";
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      token = line.startsWith("agi_extension: ") ? line.substring(15) : token;
    }
    String leg = legs.remove(token);
    if (leg != null) {
      String command = "SET VARIABLE %s \"%s\"\n".formatted(Dialplan.LEG, leg);
      socket.getOutputStream().write(command.getBytes(StandardCharsets.UTF_8));
      in.readLine();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
