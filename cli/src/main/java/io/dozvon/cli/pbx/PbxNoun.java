package io.dozvon.cli.pbx;

import picocli.CommandLine.Command;

/// Exchanges' configuration.
@Command(name = "pbx", synopsisSubcommandLabel = "COMMAND", subcommands = PbxRender.class)
public final class PbxNoun {}
