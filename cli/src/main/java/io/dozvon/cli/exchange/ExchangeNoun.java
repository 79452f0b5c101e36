package io.dozvon.cli.exchange;

import picocli.CommandLine.Command;

/// Exchanges.
@Command(
    name = "exchange",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ExchangeStatus.class})
public final class ExchangeNoun {}
