package io.dozvon.cli.conclusion;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Writes a conclusion's text, exactly as it was signed, and its signature into two files that
/// their owner alone can read.
@Command(name = "export")
public final class ConclusionExport extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @Option(names = "--to", paramLabel = "FOLDER", defaultValue = ".")
  private Path to;

  @SuppressWarnings("NullAway.Init")
  public ConclusionExport(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.get("/conclusions/" + AdminApi.encoded(id));
  }

  @Override
  protected View view() {
    return (answer, _, out) -> written(answer).forEach(out::println);
  }

  private List<Path> written(JsonNode conclusion) {
    Path text = to.resolve("conclusion-" + conclusion.path("id").asString("") + ".txt");
    Path signature = SignatureFile.beside(text);
    try {
      Files.createDirectories(to);
      write(text, conclusion.path("text").asString(""));
      write(signature, SignatureFile.written(conclusion));
      return List.of(text, signature);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
