package io.dozvon.web.crash;

import io.dozvon.web.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A doctor's open page: it keeps its live connection as the page's script does, and shows the last
/// snapshot.
final class DoctorPage implements AutoCloseable {
  private static final long PAUSE_NANOS = 500_000_000;
  private static final Pattern OUTCOME =
      Pattern.compile("<li [^>]*?data-(outcome|progress)=\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpRequest request;
  private final Thread thread;
  private volatile String shown = "";
  private volatile boolean closed;

  /// @param who signed in as the doctor
  DoctorPage(String address, Http who) {
    request =
        HttpRequest.newBuilder(URI.create(address + "/live?page=" + UUID.randomUUID()))
            .header("Cookie", who.cookies())
            .build();
    thread = Thread.ofVirtual().start(this::keep);
  }

  /// What it shows of a consultation.
  ///
  /// @param attempts outcomes, or progress where there is none yet, the newest first
  record Shown(String state, List<String> attempts) {}

  Shown shown(UUID consultation) {
    String html = shown;
    int from = html.indexOf("data-consultation=\"" + consultation + "\"");
    if (from < 0) {
      return new Shown("nothing", List.of());
    }
    String article = html.substring(from, html.indexOf("</article>", from));
    Matcher state = Pattern.compile("data-state=\"([^\"]+)\"").matcher(article);
    return new Shown(state.find() ? state.group(1) : "no state", attempts(article));
  }

  private static List<String> attempts(String article) {
    List<String> attempts = new ArrayList<>();
    Matcher lines = OUTCOME.matcher(article);
    while (lines.find()) {
      attempts.add(lines.group(2));
    }
    return attempts;
  }

  private void keep() {
    while (!closed) {
      try {
        read();
      } catch (IOException e) {
        LockSupport.parkNanos(PAUSE_NANOS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void read() throws IOException, InterruptedException {
    HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
    if (response.statusCode() != 200) {
      throw new IOException("" + response.statusCode());
    }
    try (Stream<String> lines = response.body()) {
      read(lines.iterator());
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    throw new IOException("it ended");
  }

  private void read(Iterator<String> lines) {
    StringBuilder data = new StringBuilder();
    String event = "";
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith("event:")) {
        event = line.substring("event:".length());
      } else if (line.startsWith("data:")) {
        data.append(line, "data:".length(), line.length()).append('\n');
      } else if (line.isEmpty()) {
        shown = event.equals("snapshot") ? data.toString() : shown;
        data.setLength(0);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    client.shutdownNow();
  }
}
