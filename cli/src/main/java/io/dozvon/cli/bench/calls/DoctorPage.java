package io.dozvon.cli.bench.calls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A doctor's open page: signed in, connected, and noting when it first shows that a consultation
/// is closed.
final class DoctorPage implements AutoCloseable {
  private static final Pattern CLOSED =
      Pattern.compile("data-consultation=\"([0-9a-f-]{36})\" data-state=\"closed\"");

  private static final int OK = 200;

  private final URI service;
  private final HttpClient http;
  private final Clock clock;
  private final Map<UUID, Instant> closed = new ConcurrentHashMap<>();
  private final InputStream events;

  /// Returns when the page is connected.
  static DoctorPage open(URI service, HttpClient http, UUID doctor, Clock clock)
      throws IOException, InterruptedException {
    return new DoctorPage(service, http, doctor, clock);
  }

  private DoctorPage(URI service, HttpClient http, UUID doctor, Clock clock)
      throws IOException, InterruptedException {
    this.service = service;
    this.http = http;
    this.clock = clock;
    HttpRequest live =
        request("/live?page=" + UUID.randomUUID())
            .header("Cookie", signIn(doctor))
            .header("Accept", "text/event-stream")
            .build();
    HttpResponse<InputStream> answer = http.send(live, BodyHandlers.ofInputStream());
    if (answer.statusCode() != OK) {
      throw new IOException("a doctor's page was refused with " + answer.statusCode());
    }
    events = answer.body();
    Thread.ofVirtual().name("page").start(this::read);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(service + path));
  }

  /// @return the cookies of the session
  private String signIn(UUID doctor) throws IOException, InterruptedException {
    HttpResponse<Void> form = http.send(request("/dev/sign-in").build(), BodyHandlers.discarding());
    Map<String, String> cookies = cookies(form);
    HttpRequest wish =
        request("/dev/sign-in/doctor")
            .header("Cookie", header(cookies))
            .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("id=" + doctor))
            .build();
    return header(cookies(http.send(wish, BodyHandlers.discarding())));
  }

  private static Map<String, String> cookies(HttpResponse<?> response) {
    return response.headers().allValues("Set-Cookie").stream()
        .map(cookie -> cookie.split(";", 2)[0].split("=", 2))
        .collect(Collectors.toMap(cookie -> cookie[0], cookie -> cookie[1], (_, last) -> last));
  }

  private static String header(Map<String, String> cookies) {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        see(line, clock.instant());
      }
    } catch (IOException _) {
      // Closed by us, or the node is gone: then nothing more is seen.
      return;
    }
  }

  private void see(String line, Instant now) {
    Matcher found = CLOSED.matcher(line);
    while (found.find()) {
      closed.putIfAbsent(UUID.fromString(found.group(1)), now);
    }
  }

  /// When this page first showed each consultation as closed.
  Map<UUID, Instant> closed() {
    return Map.copyOf(closed);
  }

  @Override
  public void close() throws IOException {
    events.close();
  }
}
