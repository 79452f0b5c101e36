package io.dozvon.cli.attempts;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.View;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// Says who or what had picked up in truth.
@Command(name = "correct")
public final class AttemptsCorrect extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "ID", descriptionKey = "id")
  private String id;

  @Option(
      names = "--as",
      paramLabel = "voicemail|wrong-person|as-recorded",
      required = true,
      converter = Said.class)
  private String said;

  /// One of the few things that can be said.
  static final class Said implements ITypeConverter<String> {
    private static final Set<String> KNOWN = Set.of("voicemail", "wrong-person", "as-recorded");

    @Override
    public String convert(String text) {
      if (!KNOWN.contains(text)) {
        throw new TypeConversionException(text);
      }
      return text;
    }
  }

  @SuppressWarnings("NullAway.Init")
  public AttemptsCorrect(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    return api.post("/attempts/" + AdminApi.encoded(id) + "/corrections", Map.of("as", said));
  }

  @Override
  protected View view() {
    return Attempts.CORRECTED;
  }
}
