package io.dozvon.cli.report;

import io.dozvon.cli.Session;
import io.dozvon.cli.show.View;
import picocli.CommandLine.Command;

/// How verifying identities came out.
@Command(name = "verification")
public final class ReportVerification extends ReportCommand {
  public ReportVerification(Session session) {
    super(session, "verification");
  }

  @Override
  protected View view() {
    return ReportTables.VERIFICATION;
  }
}
