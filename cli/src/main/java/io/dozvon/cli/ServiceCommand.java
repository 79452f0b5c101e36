package io.dozvon.cli;

import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Problem;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Reader;
import io.dozvon.cli.show.View;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// A command that asks the service one thing and shows the answer.
public abstract class ServiceCommand implements Callable<Integer> {
  /// In JSON and in YAML.
  private static final String NOTHING = "{}";

  private final Session session;
  @Mixin private final ServiceOptions options = new ServiceOptions();

  @Spec private CommandSpec command;

  @SuppressWarnings("NullAway.Init")
  protected ServiceCommand(Session session) {
    this.session = session;
  }

  /// The one thing.
  protected abstract Reply ask(AdminApi api);

  /// How people are shown what was granted.
  protected abstract View view();

  /// Whether the answer can also be had as CSV.
  protected boolean givesCsv() {
    return false;
  }

  /// Whether it was asked for as CSV.
  protected final boolean wantsCsv() {
    return options.output == ServiceOptions.Output.CSV;
  }

  /// Whether it is shown with columns.
  final boolean showsColumns() {
    return options.output == ServiceOptions.Output.TABLE || wantsCsv();
  }

  protected final Session session() {
    return session;
  }

  final CommandLine commandLine() {
    return command.commandLine();
  }

  /// @throws ParameterException if what is asked for cannot be had
  void check() {}

  /// What of the answer is shown.
  JsonNode chosen(JsonNode answer, Reader reader) {
    return answer;
  }

  /// Shows what the service itself gave as CSV.
  void csv(JsonNode answer, Reader reader) {
    session.out().print(answer.asString());
  }

  /// Asks once, or oftener.
  int run(IntSupplier once) {
    return once.getAsInt();
  }

  @Override
  public final Integer call() {
    if (wantsCsv() && !givesCsv()) {
      throw new ParameterException(command.commandLine(), session.words().say("usage.no-csv"));
    }
    check();
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    return run(() -> answer(json));
  }

  private int answer(JsonMapper json) {
    return switch (ask(new AdminApi(options.destination(session, command), json))) {
      case Reply.Granted(JsonNode body) -> show(body, json);
      case Reply.Refused(Problem problem) -> explain(problem, json, ExitCode.REFUSED);
      case Reply.NotNow(Problem problem) -> explain(problem, json, ExitCode.OUT_OF_REACH);
      case Reply.NotAllowed(boolean given) ->
          explain(ExitCode.NOT_ALLOWED, given ? "token.wrong" : "token.missing");
      case Reply.OutOfReach(var service, String why) ->
          explain(ExitCode.OUT_OF_REACH, why, service);
      case Reply.Nonsense(var service, int status, String what) ->
          explain(ExitCode.FAILED, "nonsense", service, Integer.toString(status), what);
    };
  }

  private int show(JsonNode body, JsonMapper json) {
    Reader reader = new Reader(session.words(), session.clock().getZone());
    JsonNode chosen = chosen(body, reader);
    switch (options.output) {
      case JSON, YAML -> session.out().println(document(chosen, json));
      case CSV -> csv(chosen, reader);
      case TABLE -> view().show(chosen, reader, session.out());
    }
    session.out().flush();
    return ExitCode.DONE;
  }

  /// For machines.
  private String document(JsonNode body, JsonMapper json) {
    if (body.isMissingNode()) {
      return NOTHING;
    }
    return options.output == ServiceOptions.Output.YAML
        ? Yaml.WRITER.writeValueAsString(body).stripTrailing()
        : json.writeValueAsString(body);
  }

  private int explain(int code, String key, Object... values) {
    session.err().println(session.words().say(key, values));
    return code;
  }

  /// The service's sentence with its stable id, and what can be done next.
  private int explain(Problem problem, JsonMapper json, int code) {
    switch (options.output) {
      case JSON, YAML -> session.err().println(document(problem.document(), json));
      case TABLE, CSV -> explain(problem);
    }
    return code;
  }

  private void explain(Problem problem) {
    List<String> fields = problem.fields();
    session.err().println(problem.sentence() + " [" + problem.id() + "]");
    fields.stream().skip(1).forEach(field -> session.err().println(field));
    String next = "refusal." + problem.id() + ".next";
    if (session.words().know(next)) {
      session.err().println(session.words().say(next));
    }
  }

  /// Made only for those who want it: a command starts in a fraction of a second.
  private static final class Yaml {
    static final YAMLMapper WRITER =
        YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();
  }
}
