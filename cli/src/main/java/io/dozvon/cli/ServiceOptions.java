package io.dozvon.cli;

import io.dozvon.cli.service.ConnectionFile;
import io.dozvon.cli.service.Destination;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Which service to ask, as whom, and how its answers are shown.
final class ServiceOptions {
  private static final String USUAL = "http://localhost:8080";

  @Option(names = "--url", paramLabel = "URL")
  @Nullable String url;

  @Option(names = "--token", paramLabel = "TOKEN")
  @Nullable String token;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      converter = Timeout.class)
  int timeout = 30;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "table|json|yaml|csv",
      defaultValue = "table")
  Output output = Output.TABLE;

  /// Up to an hour.
  static final class Timeout extends Between {
    Timeout() {
      super(1, 3600);
    }
  }

  /// How an answer is shown.
  enum Output {
    TABLE,
    JSON,
    YAML,
    /// Of lists and figures.
    CSV
  }

  /// Options first, then the environment, then what a service of this user has left behind. That
  /// token is for that service only: it is not sent to another.
  Destination destination(Session session, CommandSpec command) {
    Optional<ConnectionFile.Content> left = ConnectionFile.in(session.configFolder()).read();
    URI service =
        address(
            Optional.ofNullable(url)
                .or(() -> variable(session, "DOZVON_URL"))
                .or(() -> left.map(content -> content.service().toString()))
                .orElse(USUAL),
            session.words(),
            command);
    Optional<String> known =
        left.filter(content -> content.service().equals(service))
            .map(ConnectionFile.Content::token);
    return new Destination(
        service,
        Optional.ofNullable(token).or(() -> variable(session, "DOZVON_TOKEN")).or(() -> known),
        Duration.ofSeconds(timeout),
        session.words().locale());
  }

  private static URI address(String text, Words words, CommandSpec command) {
    if (!text.matches("https?://[^/?#\\s]+/*")) {
      throw new ParameterException(command.commandLine(), words.say("unreachable.address", text));
    }
    return URI.create(text.replaceAll("/+$", ""));
  }

  private static Optional<String> variable(Session session, String name) {
    return Optional.of(session.environment().getOrDefault(name, "")).filter(s -> !s.isEmpty());
  }
}
