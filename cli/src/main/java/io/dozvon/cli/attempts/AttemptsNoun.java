package io.dozvon.cli.attempts;

import picocli.CommandLine.Command;

/// Attempts.
@Command(
    name = "attempts",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {AttemptsList.class, AttemptsShow.class, AttemptsCorrect.class})
public final class AttemptsNoun {}
