package io.dozvon.web.access;

import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import ua_parser.Client;
import ua_parser.Parser;

/// Names a browser from what it says of itself. Its list of browsers is long and read when it is
/// first needed.
@Lazy
@Component
public class BrowserNames {
  private static final String UNKNOWN = "Other";

  private final Parser parser = new Parser();

  /// @param browser e.g. `Chrome Mobile`
  /// @param version its first number, e.g. `140`; empty if it is not told
  /// @param system e.g. `Android`
  public record Name(String browser, String version, String system) {}

  /// @return empty if it says nothing of use
  public Optional<Name> nameOf(String userAgent) {
    Client client = parser.parse(userAgent);
    String version = Objects.requireNonNullElse(client.userAgent.major, "");
    return Optional.of(new Name(client.userAgent.family, version, client.os.family))
        .filter(name -> !name.browser().equals(UNKNOWN) && !name.system().equals(UNKNOWN));
  }
}
