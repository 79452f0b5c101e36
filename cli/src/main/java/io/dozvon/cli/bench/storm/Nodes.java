package io.dozvon.cli.bench.storm;

import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Destination;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.stage.Begun;
import io.dozvon.cli.stage.Node;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The service as doctors see it: some node. A wish that fails because things are down is asked
/// again, of another node, as people do.
final class Nodes {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration AGAIN = Duration.ofMillis(500);

  /// Longer than anything stays away.
  private static final Duration GIVES_UP = Duration.ofMinutes(2);

  private final List<AdminApi> apis;
  private final Begun begun;
  private final Clock clock;
  private final AtomicInteger turn = new AtomicInteger();

  Nodes(List<Node> nodes, Begun begun, Clock clock) {
    this.apis = nodes.stream().map(Nodes::api).toList();
    this.begun = begun;
    this.clock = clock;
  }

  private static AdminApi api(Node node) {
    return new AdminApi(
        new Destination(node.address(), Optional.of(node.token()), PATIENCE, Locale.ENGLISH),
        JsonMapper.shared());
  }

  /// Nobody answered for as long as anybody would ask.
  static final class NotAnswered extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotAnswered(String what) {
      super(what);
    }
  }

  /// @return what is asked about, or a missing node if the service says no
  JsonNode get(String path) {
    return ask(path, api -> api.get(path));
  }

  /// @return what came of it, or a missing node if the service says no
  JsonNode post(String path) {
    return ask(path, api -> api.post(path));
  }

  JsonNode post(String path, Map<String, String> body) {
    return ask(path, api -> api.post(path, body));
  }

  private JsonNode ask(String what, Function<AdminApi, Reply> wish) {
    Instant limit = clock.instant().plus(GIVES_UP);
    while (true) {
      Reply reply = wish.apply(apis.get(Math.floorMod(turn.getAndIncrement(), apis.size())));
      switch (reply) {
        case Reply.Granted(JsonNode body) -> {
          return body;
        }
        case Reply.Refused _ -> {
          return JsonMapper.shared().missingNode();
        }
        case Reply.NotNow _, Reply.NotAllowed _, Reply.OutOfReach _, Reply.Nonsense _ -> {
          if (clock.instant().isAfter(limit)) {
            throw new NotAnswered(what + ": " + reply);
          }
        }
      }
      begun.pass(AGAIN);
    }
  }

  /// The first node's and the second's views of the exchange; none of a node that does not answer.
  List<JsonNode> exchanges() {
    return apis.stream()
        .map(api -> api.get("/exchanges"))
        .filter(Reply.Granted.class::isInstance)
        .map(reply -> ((Reply.Granted) reply).body().path(0))
        .toList();
  }
}
