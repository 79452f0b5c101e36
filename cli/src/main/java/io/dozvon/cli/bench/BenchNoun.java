package io.dozvon.cli.bench;

import io.dozvon.cli.bench.calls.CallsCommand;
import picocli.CommandLine.Command;

/// Benchmarks.
@Command(
    name = "bench",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CallsCommand.class})
public final class BenchNoun {}
