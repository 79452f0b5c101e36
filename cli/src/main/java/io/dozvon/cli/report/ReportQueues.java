package io.dozvon.cli.report;

import io.dozvon.cli.Session;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;

/// What became of callers, by queue.
@Command(name = "queues")
public final class ReportQueues extends ReportCommand {
  public ReportQueues(Session session) {
    super(session, "queues");
  }

  @Override
  protected View view() {
    return ReportTables.QUEUES;
  }
}
