package io.dozvon.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints a script with which bash and zsh complete our commands and options.
@Command(name = "completion")
public final class CompletionCommand implements Callable<Integer> {
  private final Session session;
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init")
  public CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.out().print(AutoComplete.bash("dozvon", spec.root().commandLine()));
    session.out().flush();
    return ExitCode.DONE;
  }
}
