package io.dozvon.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.vocabulary.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;

class OperatorTokenTest {
  @TempDir Path folder;

  private static final class OnPort8123 implements WebServer {
    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public int getPort() {
      return 8123;
    }
  }

  private static OperatorToken started(@Nullable Path file) {
    OperatorToken operator = new OperatorToken(new AdminSettings(List.of(), file));
    operator.onApplicationEvent(
        new ServletWebServerInitializedEvent(
            new OnPort8123(), new ServletWebServerApplicationContext()));
    return operator;
  }

  private static Properties content(Path file) throws IOException {
    Properties content = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      content.load(reader);
    }
    return content;
  }

  @Test
  void whoStartedTheServiceFindsItsAddressAndATokenThatIsAccepted() throws IOException {
    Path file = folder.resolve("dozvon/connection.properties");
    OperatorToken operator = started(file);
    assertThat(content(file).getProperty("url")).isEqualTo("http://localhost:8123");
    AdminTokens tokens = new AdminTokens(new AdminSettings(List.of(), file), operator);
    assertThat(tokens.holderOf(content(file).getProperty("token")))
        .contains(new Actor.Admin("operator"));
  }

  @Test
  void nobodyElseCanReadIt() throws IOException {
    Path file = folder.resolve("connection.properties");
    started(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void itIsTakenAwayAtTheEnd() throws IOException {
    Path file = folder.resolve("connection.properties");
    started(file).destroy();
    assertThat(file).doesNotExist();
  }

  @Test
  void whatAnotherServiceHasLeftMeanwhileStays() throws IOException {
    Path file = folder.resolve("connection.properties");
    OperatorToken first = started(file);
    started(file);
    first.destroy();
    assertThat(file).exists();
  }

  @Test
  void withoutAFileThereIsNoSuchToken() {
    assertThat(started(null).token()).isEmpty();
  }
}
