package io.dozvon.cli.report;

import io.dozvon.cli.Session;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;

/// What agents did.
@Command(name = "agents")
public final class ReportAgents extends ReportCommand {
  public ReportAgents(Session session) {
    super(session, "agents");
  }

  @Override
  protected View view() {
    return ReportTables.AGENTS;
  }
}
