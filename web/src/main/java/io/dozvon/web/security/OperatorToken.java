package io.dozvon.web.security;

import io.dozvon.vocabulary.Secret;
import io.dozvon.web.security.AdminSettings.Token;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/// A token made up at each start for whoever has started the service on this machine: left in a
/// file that only this user can read, with the service's address, and taken away at the end. The
/// command line looks for it there.
@Component
final class OperatorToken
    implements ApplicationListener<WebServerInitializedEvent>, DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(OperatorToken.class);
  private static final String HOLDER = "operator";
  private static final int BYTES = 32;

  private final Optional<Path> file;
  private final Secret token = new Secret(HexFormat.of().formatHex(random()));

  OperatorToken(AdminSettings settings) {
    this.file = Optional.ofNullable(settings.tokenFile());
  }

  private static byte[] random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /// Empty unless the settings name a file for it.
  Optional<Token> token() {
    return file.map(_ -> new Token(HOLDER, token));
  }

  @Override
  public void onApplicationEvent(WebServerInitializedEvent started) {
    file.ifPresent(path -> leave(path, started.getWebServer().getPort()));
  }

  private void leave(Path path, int port) {
    try {
      write(path, "http://localhost:" + port);
    } catch (IOException e) {
      log.warn("the operator's token could not be left in {}: {}", path, e.toString());
    }
  }

  private void write(Path path, String address) throws IOException {
    Path folder = Files.createDirectories(path.toAbsolutePath().getParent());
    Path fresh =
        Files.createTempFile(
            folder,
            "connection",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Properties content = new Properties();
    content.setProperty("url", address);
    content.setProperty("token", token.reveal());
    StringWriter text = new StringWriter();
    content.store(text, null);
    Files.writeString(fresh, text.toString());
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Another service of this user may have left its own meanwhile: that one stays.
  @Override
  public void destroy() throws IOException {
    if (file.isPresent() && Files.exists(file.get()) && isOurs(Files.readString(file.get()))) {
      Files.delete(file.get());
    }
  }

  private boolean isOurs(String text) throws IOException {
    Properties content = new Properties();
    content.load(new StringReader(text));
    return token.reveal().equals(content.getProperty("token"));
  }
}
