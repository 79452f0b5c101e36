package io.dozvon.cli.bench.calls;

import io.dozvon.cli.stage.Node;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Through the service: its admin API, on connections that are kept as a browser keeps them.
final class ServiceWay implements Way {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Node node;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  ServiceWay(Node node) {
    this.node = node;
  }

  @Override
  public boolean call(Pair pair) {
    return post("/consultations/" + pair.consultation() + "/call") == 200;
  }

  /// Ends a running consultation.
  void finish(Pair pair) {
    post("/consultations/" + pair.consultation() + "/finish");
  }

  private int post(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(node.address() + "/api/admin/v1" + path))
            .header("Authorization", "Bearer " + node.token())
            .timeout(PATIENCE)
            .POST(BodyPublishers.noBody())
            .build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
