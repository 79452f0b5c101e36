package io.dozvon.web;

import io.dozvon.pbx.plan.Endpoint;
import io.dozvon.pbx.plan.TlsPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/// A certificate for 127.0.0.1 that nobody has signed, made by the JDK's keytool.
final class SelfSigned {
  private static final String ALIAS = "web";
  private static final String PASSWORD = "only-for-a-moment";

  private SelfSigned() {}

  static TlsPlan in(Path folder, Endpoint bind) throws IOException {
    try {
      KeyStore keys = KeyStore.getInstance(made(folder).toFile(), PASSWORD.toCharArray());
      byte[] certificate = keys.getCertificate(ALIAS).getEncoded();
      byte[] key = keys.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
      return new TlsPlan(
          bind,
          written(folder.resolve("web.crt"), "CERTIFICATE", certificate),
          written(folder.resolve("web.key"), "PRIVATE KEY", key));
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static Path made(Path folder) throws IOException {
    Path store = folder.resolve("web.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process process =
        new ProcessBuilder(
                List.of(
                    keytool,
                    "-genkeypair",
                    "-alias",
                    ALIAS,
                    "-keyalg",
                    "EC",
                    "-validity",
                    "2",
                    "-dname",
                    "CN=127.0.0.1",
                    "-ext",
                    "san=ip:127.0.0.1",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    store.toString()))
            .inheritIO()
            .start();
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException("keytool made no certificate");
    }
    return store;
  }

  private static Path written(Path file, String what, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return Files.writeString(
        file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, text, what));
  }
}
