package io.dozvon.cli.icd10;

import io.dozvon.cli.ServiceCommand;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Card;
import io.dozvon.cli.show.Column;
import io.dozvon.cli.show.Table;
import io.dozvon.cli.show.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Hands a list of ICD-10 over to the service.
@Command(name = "import")
public final class Icd10Import extends ServiceCommand {
  private static final Card REPORT =
      Card.of(
          Column.text("version"),
          Column.named("dryRun"),
          Column.named("alreadyThere"),
          Column.text("rows"),
          Column.text("added"),
          Column.text("changed"),
          Column.text("unchanged"),
          Column.text("missing"),
          Column.text("refused"));
  private static final Table REFUSED =
      new Table(
          "examples", List.of(Column.text("line"), Column.text("code"), Column.named("reason")));

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "list-file")
  private Path file;

  @Option(names = "--list-version", paramLabel = "VERSION", required = true)
  private String version;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Spec private CommandSpec command;

  @SuppressWarnings("NullAway.Init")
  public Icd10Import(Session session) {
    super(session);
  }

  @Override
  protected Reply ask(AdminApi api) {
    if (!Files.isReadable(file)) {
      throw new ParameterException(
          command.commandLine(), session().words().say("file.unreadable", file));
    }
    return api.post(
        "/icd10/imports",
        Map.of("version", version, "dryRun", Boolean.toString(dryRun)),
        file,
        "text/csv");
  }

  @Override
  protected View view() {
    return (answer, reader, out) -> {
      REPORT.show(answer, reader, out);
      if (!answer.path("examples").isEmpty()) {
        out.println();
        REFUSED.show(answer, reader, out);
      }
    };
  }
}
