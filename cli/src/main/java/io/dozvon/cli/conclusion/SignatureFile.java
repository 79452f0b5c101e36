package io.dozvon.cli.conclusion;

import io.dozvon.conclusions.DetachedSignature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A detached signature in a file beside its text, `dozvon-signature/1`: JSON with the algorithm,
/// the key's name (SHA-256 of its SubjectPublicKeyInfo), the key and the signature in Base64, and
/// the text's SHA-256. The signature is of the text file's bytes as they are (Ed25519, RFC 8032).
///
/// @param key the name of the key
record SignatureFile(String key, DetachedSignature signature) {
  private static final String FORM = "dozvon-signature/1";

  static Path beside(Path text) {
    return text.resolveSibling(text.getFileName() + ".sig");
  }

  /// @param conclusion as the service tells of it
  static String written(JsonNode conclusion) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("form", FORM);
    file.put("algorithm", DetachedSignature.ALGORITHM);
    file.put("conclusion", conclusion.path("id").asString(""));
    file.put("doctor", conclusion.path("doctorId").asString(""));
    file.put("textSha256", conclusion.path("hash").asString(""));
    file.put("key", conclusion.path("key").path("id").asString(""));
    file.put("publicKey", conclusion.path("key").path("publicKey").asString(""));
    file.put("signature", conclusion.path("signature").asString(""));
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
  }

  /// @return empty if it is no such file
  static Optional<SignatureFile> read(Path file) throws IOException {
    try {
      JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
      return json.path("form").asString("").equals(FORM)
          ? Optional.of(
              new SignatureFile(
                  json.path("key").asString(""),
                  new DetachedSignature(
                      json.path("publicKey").asString(""), json.path("signature").asString(""))))
          : Optional.empty();
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
