package io.dozvon.cli.bench.measuring;

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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody's open page: signed in, connected, and noting when it first shows something.
public final class LivePage implements AutoCloseable {
  private static final String HEARTBEAT = "event:heartbeat";
  private static final int OK = 200;

  private final URI service;
  private final HttpClient http;
  private final Clock clock;
  private final Pattern sought;
  private final Map<UUID, Instant> shown = new ConcurrentHashMap<>();
  private final Map<String, String> cookies;
  private final UUID page = UUID.randomUUID();
  private final InputStream events;

  /// Whose page, and which.
  ///
  /// @param role how the page of `dozvon.development.sign-in` calls such a person
  /// @param of which page it is, empty for the person's usual one
  public record Whose(String role, UUID person, String of) {}

  /// Returns when the page is connected.
  ///
  /// @param sought of each line of the page; its first group is the id of what is shown
  public LivePage(URI service, HttpClient http, Whose whose, Pattern sought, Clock clock)
      throws IOException, InterruptedException {
    this.service = service;
    this.http = http;
    this.sought = sought;
    this.clock = clock;
    this.cookies = signIn(whose);
    HttpRequest live =
        request("/live?page=" + page + (whose.of().isEmpty() ? "" : "&of=" + whose.of()))
            .header("Cookie", header(cookies))
            .header("Accept", "text/event-stream")
            .build();
    HttpResponse<InputStream> answer = http.send(live, BodyHandlers.ofInputStream());
    if (answer.statusCode() != OK) {
      throw new IOException("a page was refused with " + answer.statusCode());
    }
    events = answer.body();
    Thread.ofVirtual().name("page").start(this::read);
  }

  /// By which the service knows it.
  public UUID page() {
    return page;
  }

  /// Asks the service for something, as the page's script does.
  public HttpResponse<String> post(String path) throws IOException, InterruptedException {
    HttpRequest wish =
        request(path)
            .header("Cookie", header(cookies))
            .header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""))
            .header("Accept", "application/json")
            .POST(BodyPublishers.noBody())
            .build();
    return http.send(wish, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(service + path));
  }

  private Map<String, String> signIn(Whose whose) throws IOException, InterruptedException {
    HttpResponse<Void> form = http.send(request("/dev/sign-in").build(), BodyHandlers.discarding());
    Map<String, String> strangers = cookies(form);
    HttpRequest wish =
        request("/dev/sign-in/" + whose.role())
            .header("Cookie", header(strangers))
            .header("X-XSRF-TOKEN", strangers.getOrDefault("XSRF-TOKEN", ""))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("id=" + whose.person()))
            .build();
    Map<String, String> own = new HashMap<>(strangers);
    own.putAll(cookies(http.send(wish, BodyHandlers.discarding())));
    return Map.copyOf(own);
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
        if (line.startsWith(HEARTBEAT)) {
          Thread.ofVirtual().name("alive").start(this::answer);
        }
        see(line, clock.instant());
      }
    } catch (IOException _) {
      // Closed by us, or the node is gone: then nothing more is seen.
      return;
    }
  }

  /// A page that does not say that it is there is taken for gone.
  private void answer() {
    try {
      post("/live/" + page + "/alive");
    } catch (IOException _) {
      // The node is away: it asks again when it is back.
      return;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void see(String line, Instant now) {
    Matcher found = sought.matcher(line);
    while (found.find()) {
      shown.putIfAbsent(UUID.fromString(found.group(1)), now);
    }
  }

  /// When this page first showed each.
  public Map<UUID, Instant> shown() {
    return Map.copyOf(shown);
  }

  @Override
  public void close() throws IOException {
    events.close();
  }
}
