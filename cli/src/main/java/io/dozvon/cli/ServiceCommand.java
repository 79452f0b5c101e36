package io.dozvon.cli;

import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Problem;
import io.dozvon.cli.service.Reply;
import io.dozvon.cli.show.Reader;
import io.dozvon.cli.show.View;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A command that asks the service one thing and shows the answer.
public abstract class ServiceCommand implements Callable<Integer> {
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

  protected final Session session() {
    return session;
  }

  @Override
  public final Integer call() {
    if (wantsCsv() && !givesCsv()) {
      throw new ParameterException(
          command.commandLine(), "no CSV", command.findOption("--output"), "csv");
    }
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
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
    switch (options.output) {
      case JSON ->
          session.out().println(body.isMissingNode() ? "{}" : json.writeValueAsString(body));
      case CSV -> session.out().print(body.asString());
      case TABLE ->
          view().show(body, new Reader(session.words(), session.clock().getZone()), session.out());
    }
    session.out().flush();
    return ExitCode.DONE;
  }

  private int explain(int code, String key, Object... values) {
    session.err().println(session.words().say(key, values));
    return code;
  }

  /// The service's sentence with its stable id, and what can be done next.
  private int explain(Problem problem, JsonMapper json, int code) {
    switch (options.output) {
      case JSON -> session.err().println(json.writeValueAsString(problem.document()));
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
}
