package io.dozvon.cli.conclusion;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Problem;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.View;
import io.dozvon.cli.signingkey.Pem;
import io.dozvon.conclusions.DetachedSignature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks a conclusion's signature: of an exported file, with a key that was exported before or
/// with what the service knows of the key; or of one in the service, by its id.
@Command(name = "verify")
public final class ConclusionVerify extends ServiceCommand {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  @Parameters(index = "0", paramLabel = "FILE|ID", descriptionKey = "text-or-id")
  private String what;

  @Option(names = "--signature", paramLabel = "FILE")
  private @Nullable Path signatureFile;

  @Option(names = "--key", paramLabel = "FILE")
  private @Nullable Path keyFile;

  @SuppressWarnings("NullAway.Init")
  public ConclusionVerify(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    if (ID.matcher(what).matches()) {
      return inTheService(api);
    }
    try {
      Path text = Path.of(what);
      Path file = signatureFile == null ? SignatureFile.beside(text) : signatureFile;
      byte[] bytes = Files.readAllBytes(text);
      return SignatureFile.read(file)
          .map(signature ->
              keyFile == null ? online(bytes, signature, api) : offline(bytes, signature, keyFile))
          .orElseGet(() -> wrong("signature-unreadable", file));
    } catch (IOException e) {
      return wrong("signature-no-file", String.valueOf(e.getMessage()));
    }
  }

  private Reply inTheService(AdminApi api) {
    Reply reply = api.get("/conclusions/" + AdminApi.encoded(what));
    if (!(reply instanceof Reply.Granted(JsonNode conclusion))) {
      return reply;
    }
    byte[] text = conclusion.path("text").asString("").getBytes(StandardCharsets.UTF_8);
    JsonNode key = conclusion.path("key");
    DetachedSignature signature =
        new DetachedSignature(
            key.path("publicKey").asString(""), conclusion.path("signature").asString(""));
    return signature.isOf(text) && !conclusion.path("good").asBoolean(false)
        ? wrong("signature-key-ended", key.path("keyEndedAt").asString(""))
        : checked(text, signature, key, "service");
  }

  /// The key in the file of the signature proves nothing: whoever forges one writes their own
  /// there.
  private Reply offline(byte[] text, SignatureFile signature, Path trusted) {
    try {
      Optional<String> key = Pem.read(Files.readString(trusted));
      if (key.isEmpty()) {
        return wrong("signature-key-unreadable", trusted);
      }
      DetachedSignature with = new DetachedSignature(key.get(), signature.signature().signature());
      JsonNode known =
          JsonMapper.shared().valueToTree(Map.of("id", with.keyId(), "publicKey", key.get()));
      return checked(text, with, known, "key-file");
    } catch (IOException | IllegalArgumentException e) {
      return wrong("signature-key-unreadable", trusted);
    }
  }

  private Reply online(byte[] text, SignatureFile signature, AdminApi api) {
    Reply reply = api.get("/signing-keys/" + AdminApi.encoded(signature.key()));
    return reply instanceof Reply.Granted(JsonNode key)
        ? checked(
            text,
            new DetachedSignature(
                key.path("publicKey").asString(""), signature.signature().signature()),
            key,
            "service")
        : reply;
  }

  private Reply checked(byte[] bytes, DetachedSignature signature, JsonNode key, String by) {
    if (!signature.isOf(bytes)) {
      return wrong("signature-wrong", what);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    String name = key.path("id").asString("");
    if (!name.equals(value(text, "signing-key"))) {
      return wrong("signature-of-another-key", name);
    }
    String sentAt = value(text, "sent-at");
    String endedAt = key.path("keyEndedAt").asString("");
    return isAfter(sentAt, endedAt)
        ? wrong("signature-key-ended", endedAt)
        : new Reply.Granted(
            JsonMapper.shared()
                .valueToTree(
                    Map.of(
                        "signature",
                        "good",
                        "id",
                        value(text, "id"),
                        "doctor",
                        value(text, "doctor-name"),
                        "sentAt",
                        sentAt,
                        "key",
                        name,
                        "checkedBy",
                        by)));
  }

  private static String value(String canonical, String name) {
    Matcher found = Pattern.compile("(?m)^" + name + ":\\R {2}(.*)$").matcher(canonical);
    return found.find() ? found.group(1) : "";
  }

  private static boolean isAfter(String sentAt, String endedAt) {
    try {
      return !endedAt.isEmpty() && !Instant.parse(sentAt).isBefore(Instant.parse(endedAt));
    } catch (DateTimeParseException _) {
      return true;
    }
  }

  private Reply wrong(String id, Object value) {
    String sentence = session().words().say(id, value.toString());
    return new Reply.Refused(
        new Problem(JsonMapper.shared().valueToTree(Map.of("id", id, "detail", sentence))));
  }

  @Override
  protected View view() {
    return Card.of(
        Column.named("signature"),
        Column.text("id"),
        Column.text("doctor"),
        Column.moment("sentAt"),
        Column.text("key"),
        Column.named("checkedBy"));
  }
}
