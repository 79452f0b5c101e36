package io.dozvon.cli.bench;

import io.dozvon.cli.bench.cabinets.CabinetsCommand;
import io.dozvon.cli.bench.calls.CallsCommand;
import io.dozvon.cli.bench.queue.QueueCommand;
import io.dozvon.cli.bench.storm.StormCommand;
import picocli.CommandLine.Command;

/// Benchmarks.
@Command(
    name = "bench",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CallsCommand.class,
      CabinetsCommand.class,
      QueueCommand.class,
      StormCommand.class
    })
public final class BenchNoun {}
