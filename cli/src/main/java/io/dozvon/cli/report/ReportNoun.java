package io.dozvon.cli.report;

import picocli.CommandLine.Command;

/// Reports.
@Command(
    name = "report",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ReportQueues.class,
      ReportAgents.class,
      ReportVerification.class,
      ReportAttempts.class
    })
public final class ReportNoun {}
