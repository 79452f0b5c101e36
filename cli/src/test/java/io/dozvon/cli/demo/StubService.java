package io.dozvon.cli.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Stands in for the service: each look at a consultation shows the next thing that happens to it.
final class StubService implements AutoCloseable {
  private static final String BASE = "/api/admin/v1";

  private final HttpServer server;
  private final Map<String, Deque<String>> plots = new TreeMap<>();
  private final List<String> wishes = new ArrayList<>();

  StubService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(BASE, this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// The nth consultation (from 1) will look like this, one after the other; the last one stays.
  StubService plot(int number, String... looks) {
    plots.put("c" + number, new ArrayDeque<>(List.of(looks)));
    return this;
  }

  /// What was asked for, e.g. `POST /consultations/c1/call`, looks left out.
  List<String> wishes() {
    return wishes;
  }

  private synchronized void answer(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath().substring(BASE.length());
    if (exchange.getRequestMethod().equals("POST")) {
      wishes.add(path);
    }
    reply(exchange, body(path, exchange.getRequestMethod()));
  }

  private String body(String path, String method) {
    if (path.endsWith("/finish")) {
      return finished(last(path.split("/")[2]));
    }
    if (path.startsWith("/consultations/")) {
      String id = path.split("/")[2];
      return method.equals("GET") ? next(id) : look(id, "connecting");
    }
    long earlier = wishes.stream().filter(path::equals).count();
    return path.equals("/consultations")
        ? look("c" + earlier, "due")
        : "{\"id\": \"%s%d\"}".formatted(path.substring(1, 2), earlier);
  }

  private String next(String id) {
    Deque<String> plot = plots.getOrDefault(id, new ArrayDeque<>());
    return plot.size() > 1 ? plot.removeFirst() : last(id);
  }

  private String last(String id) {
    return plots.getOrDefault(id, new ArrayDeque<>()).getLast();
  }

  private static String finished(String look) {
    return look.replace(
        "\"state\": \"talking\"",
        "\"state\": \"closed\", \"ending\": \"finished\", \"rendered\": true, \"endedAt\": \"2026-11-23T10:00:20Z\"");
  }

  private static void reply(HttpExchange exchange, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }

  static String look(String id, String state, String... attempts) {
    return """
    {"id": "%s", "state": "%s", "startedAt": "2026-11-23T10:00:15Z", "endsAt": "2026-11-23T10:30:15Z",
     "endedAt": null, "attempts": [%s]}\
    """
        .formatted(id, state, String.join(",", attempts));
  }

  static String notReached(String id, String... attempts) {
    return look(id, "closed", attempts)
        .replace(
            "\"endedAt\": null",
            "\"endedAt\": \"2026-11-23T10:00:18Z\", \"ending\": \"not-reached\", \"rendered\": true");
  }

  /// An attempt that has ended.
  static String tried(int sequence, String disposition, String fault, boolean counted) {
    return """
    {"id": "a%1$d", "sequence": %1$d, "channel": "phone", "destination": "+7•••••••21",
     "callerId": "+74950000000", "intendedAt": "2026-11-23T10:00:0%1$d.1Z",
     "dialledAt": "2026-11-23T10:00:0%1$d.2Z", "ringingAt": null, "answeredAt": null,
     "endedAt": "2026-11-23T10:00:0%1$d.3Z", "disposition": "%2$s", "fault": %3$s, "counted": %4$s,
     "sipStatus": 486, "q850Cause": 17}\
    """
        .formatted(sequence, disposition, fault.isEmpty() ? "null" : "\"" + fault + "\"", counted);
  }
}
