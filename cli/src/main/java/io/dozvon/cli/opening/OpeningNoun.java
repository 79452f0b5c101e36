package io.dozvon.cli.opening;

import picocli.CommandLine.Command;

/// Openings.
@Command(
    name = "opening",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {OpeningAdd.class, OpeningList.class, OpeningClose.class})
public final class OpeningNoun {}
