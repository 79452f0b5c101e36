package io.dozvon.cli.report;

import io.dozvon.cli.Session;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;

/// Attempts to reach people, by how they came out.
@Command(name = "attempts")
public final class ReportAttempts extends ReportCommand {
  public ReportAttempts(Session session) {
    super(session, "attempts");
  }

  @Override
  protected View view() {
    return ReportTables.ATTEMPTS;
  }
}
