package io.dozvon.cli.bench.measuring;

import io.dozvon.cli.stage.Node;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/// A node's meters, as it tells them (Prometheus text format).
public final class Meters implements AutoCloseable {
  private final Node node;
  private final HttpClient http = HttpClient.newHttpClient();

  public Meters(Node node) {
    this.node = node;
  }

  /// The sum of all lines whose meter begins so, e.g. `jvm_memory_used_bytes{area="heap"`; 0 if
  /// there is none, or the node does not answer.
  public double sum(String beginning) {
    return sum(beginning, text());
  }

  static double sum(String beginning, String text) {
    return text.lines()
        .filter(line -> line.startsWith(beginning))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private String text() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(node.address() + "/actuator/prometheus"))
            .header("Authorization", "Bearer " + node.token())
            .header("Accept", "text/plain")
            .build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException _) {
      return "";
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
