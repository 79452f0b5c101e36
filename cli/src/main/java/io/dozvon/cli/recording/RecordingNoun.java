package io.dozvon.cli.recording;

import picocli.CommandLine.Command;

/// Recordings.
@Command(
    name = "recording",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RecordingList.class,
      RecordingShow.class,
      RecordingFetch.class,
      RecordingDelete.class
    })
public final class RecordingNoun {}
