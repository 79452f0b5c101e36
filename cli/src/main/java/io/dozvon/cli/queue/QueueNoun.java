package io.dozvon.cli.queue;

import picocli.CommandLine.Command;

/// Queues of the line.
@Command(
    name = "queue",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      QueueList.class,
      QueueShow.class,
      QueueAdd.class,
      QueueChange.class,
      QueueRemove.class
    })
public final class QueueNoun {}
