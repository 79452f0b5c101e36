package io.dozvon.cli.programme;

import picocli.CommandLine.Command;

/// Programmes.
@Command(
    name = "programme",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ChecklistNoun.class})
public final class ProgrammeNoun {}
