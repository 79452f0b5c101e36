package io.dozvon.cli.service;

import io.dozvon.cli.service.Reply.Granted;
import io.dozvon.cli.service.Reply.Nonsense;
import io.dozvon.cli.service.Reply.NotAllowed;
import io.dozvon.cli.service.Reply.NotNow;
import io.dozvon.cli.service.Reply.OutOfReach;
import io.dozvon.cli.service.Reply.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// The admin API, `/api/admin/v1`. Asks once and never repeats by itself.
///
/// It is the JDK's old HTTP client because that one starts several times faster than the new one.
public final class AdminApi {
  private static final String BASE = "/api/admin/v1";
  private static final int CONNECT_MILLIS = 3_000;

  private final Destination destination;
  private final JsonMapper json;

  public AdminApi(Destination destination, JsonMapper json) {
    this.destination = destination;
    this.json = json;
  }

  public Reply get(String path) {
    return get(path, Map.of());
  }

  public Reply get(String path, Map<String, String> query) {
    return ask("GET", path + asked(query), null);
  }

  /// What is not JSON, as it stands.
  ///
  /// @param type its media type
  public Reply text(String path, Map<String, String> query, String type) {
    return answered(() -> {
      HttpURLConnection connection = connection(path + asked(query));
      try {
        prepare(connection, "GET");
        connection.setRequestProperty("Accept", type + ", application/problem+json");
        Answered answer = received(connection);
        return answer.status() == HttpURLConnection.HTTP_OK
            ? new Granted(json.getNodeFactory().stringNode(answer.body()))
            : understood(answer);
      } finally {
        connection.disconnect();
      }
    });
  }

  /// A wish that needs no further words.
  public Reply post(String path) {
    return ask("POST", path, null);
  }

  /// @param body what it is about; empty texts are left out
  public Reply post(String path, Map<String, ?> body) {
    Map<String, ?> given =
        body.entrySet().stream()
            .filter(entry -> !entry.getValue().equals(""))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return ask("POST", path, json.writeValueAsBytes(given));
  }

  /// Hands a file over as it is, piece by piece.
  ///
  /// @param type its media type
  public Reply post(String path, Map<String, String> query, Path file, String type) {
    return answered(() ->
        understood(
            exchanged(
                "POST",
                path + asked(query),
                connection -> {
                  connection.setRequestProperty("Content-Type", type);
                  connection.setFixedLengthStreamingMode(Files.size(file));
                  connection.setDoOutput(true);
                  try (OutputStream out = connection.getOutputStream()) {
                    Files.copy(file, out);
                  }
                })));
  }

  /// Writes what is not JSON into a new file, which is whole or not there.
  ///
  /// @return the file's name and length
  public Reply download(String path, Path file) {
    return answered(() -> {
      HttpURLConnection connection = connection(path);
      try {
        prepare(connection, "GET");
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
          return understood(received(connection));
        }
        try (InputStream in = connection.getInputStream()) {
          return saved(in, file);
        }
      } finally {
        connection.disconnect();
      }
    });
  }

  private Reply saved(InputStream in, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.copy(in, part);
      Files.move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
    return new Granted(
        json.createObjectNode().put("file", file.toString()).put("length", Files.size(file)));
  }

  private static String asked(Map<String, String> query) {
    return query.isEmpty()
        ? ""
        : query.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  /// One piece of an address, whatever a person typed as an id.
  public static String encoded(String piece) {
    return URLEncoder.encode(piece, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private Reply ask(String method, String path, byte @Nullable [] body) {
    return answered(() ->
        understood(
            exchanged(
                method,
                path,
                connection -> {
                  if (body != null) {
                    connection.setRequestProperty("Content-Type", "application/json");
                    send(connection, body);
                  } else if (method.equals("POST")) {
                    send(connection, new byte[0]);
                  }
                })));
  }

  /// Something that is asked of the service, and may not come through.
  @FunctionalInterface
  private interface Asking {
    Reply answer() throws IOException;
  }

  /// Writes what a request carries.
  @FunctionalInterface
  private interface Sending {
    void send(HttpURLConnection connection) throws IOException;
  }

  private Reply answered(Asking asking) {
    try {
      return asking.answer();
    } catch (SocketTimeoutException _) {
      return outOfReach("unreachable.timeout");
    } catch (ConnectException _) {
      return outOfReach("unreachable.refused");
    } catch (UnknownHostException _) {
      return outOfReach("unreachable.unknown-host");
    } catch (SSLException _) {
      return outOfReach("unreachable.tls");
    } catch (IOException _) {
      return outOfReach("unreachable.broken");
    }
  }

  private OutOfReach outOfReach(String why) {
    return new OutOfReach(destination.service(), why);
  }

  private Answered exchanged(String method, String path, Sending sending) throws IOException {
    HttpURLConnection connection = connection(path);
    try {
      prepare(connection, method);
      sending.send(connection);
      return received(connection);
    } finally {
      connection.disconnect();
    }
  }

  private HttpURLConnection connection(String path) throws IOException {
    return (HttpURLConnection)
        URI.create(destination.service() + BASE + path).toURL().openConnection();
  }

  private void prepare(HttpURLConnection connection, String method) throws IOException {
    connection.setRequestMethod(method);
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout((int) destination.patience().toMillis());
    // A redirect would carry the token to who knows where.
    connection.setInstanceFollowRedirects(false);
    connection.setRequestProperty("Accept", "application/json, application/problem+json");
    connection.setRequestProperty("Accept-Language", destination.language().toLanguageTag());
    destination
        .token()
        .ifPresent(token -> connection.setRequestProperty("Authorization", "Bearer " + token));
  }

  private static void send(HttpURLConnection connection, byte[] body) throws IOException {
    connection.setDoOutput(true);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
  }

  private static Answered received(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    InputStream stream = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
    if (stream == null) {
      return new Answered(status, "");
    }
    try (stream) {
      return new Answered(status, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private record Answered(int status, String body) {}

  private Reply understood(Answered answered) {
    try {
      return read(answered);
    } catch (JacksonException _) {
      return nonsense(answered, "not JSON");
    }
  }

  private Reply read(Answered answered) {
    if (answered.status() == HttpURLConnection.HTTP_UNAUTHORIZED) {
      return new NotAllowed(destination.token().isPresent());
    }
    if (answered.status() >= 200 && answered.status() < 300) {
      return new Granted(body(answered));
    }
    Problem problem = Problem.read(json, answered.body());
    if (problem.id().isEmpty() || answered.status() == HttpURLConnection.HTTP_INTERNAL_ERROR) {
      return nonsense(answered, problem.sentence());
    }
    return answered.status() >= 500 ? new NotNow(problem) : new Refused(problem);
  }

  private JsonNode body(Answered answered) {
    return answered.body().isBlank() ? MissingNode.getInstance() : json.readTree(answered.body());
  }

  private Nonsense nonsense(Answered answered, String what) {
    return new Nonsense(destination.service(), answered.status(), what);
  }
}
