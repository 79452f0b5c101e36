package io.dozvon.cli.conclusion;

import picocli.CommandLine.Command;

/// Conclusions and their signatures.
@Command(
    name = "conclusion",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ConclusionExport.class, ConclusionVerify.class})
public final class ConclusionNoun {}
